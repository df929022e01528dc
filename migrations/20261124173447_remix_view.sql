-- Remixes: what a wish was started from does not change either, and everybody may read the lineage of what is public.

create or replace function generation_guard() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.state <> old.state and not exists (select from generation_arrows where from_state = old.state and to_state = new.state) then
    raise exception using errcode = 'SM409', message = format('generation: no arrow from %s to %s', old.state, new.state);
  end if;
  if (new.id, new.maker_id, new.engine, new.seq, new.count, new.seed, new.price, new.remix_of, new.remix_licence)
    is distinct from (old.id, old.maker_id, old.engine, old.seq, old.count, old.seed, old.price, old.remix_of, old.remix_licence)
    or new.attempt < old.attempt then
    raise exception using errcode = 'SM403', message = 'generation: what was wished does not change';
  end if;
  new.version := old.version + case when (new.state, new.done_count) is distinct from (old.state, old.done_count) then 1 else 0 end;
  return new;
end $$;

-- The view of …600_community with what a remix needs at its end: what of the settings is shown, and where it came from.
create or replace view public_posts as
select p.id, p.author_id, p.asset_id, p.title, p.alt, p.licence, p.prompt, p.engine, p.engine_version, p.style, p.seed,
  u.username, a.kind, a.color,
  (select jsonb_agg(jsonb_build_object('role', f.role, 'sha256', encode(f.sha256, 'hex'), 'bytes', b.bytes,
      'mediaType', b.media_type, 'width', f.width, 'height', f.height) order by f.role)
    from asset_files f join blobs b on b.sha256 = f.sha256 where f.asset_id = a.id) as files,
  p.params, p.negative_prompt, p.remix_of
from posts p
join assets a on a.id = p.asset_id
join users u on u.id = p.author_id
where p.state = 1 and a.visibility = 2;
