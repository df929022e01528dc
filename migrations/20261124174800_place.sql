-- A maker runs only so many wishes at once, so one's own earlier wishes always stand before a later one. Counting from the
-- last one started alone said "next" of a wish behind fifteen of one's own as soon as anybody's younger wish had begun.

-- The row as the presenter takes it, with its place in line: own number less the last one that was started, and never
-- less than one's own that wait before it, plus one.
create or replace function generation_document(g generations) returns jsonb language sql stable set search_path = public, pg_temp as $$
  select to_jsonb(g) || jsonb_build_object('place', case when g.state = 10 then greatest(
    1 + (select count(*) from generations e where e.maker_id = g.maker_id and e.state = 10 and e.seq < g.seq),
    g.seq - coalesce((select max(s.seq) from generations s where s.engine = g.engine and s.started_at is not null), 0)) end);
$$;
