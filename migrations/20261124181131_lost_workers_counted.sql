-- Every take counted as a worker lost, also one that the worker itself had given back because the store was away: after two of
-- those a single worker that died ended the wish. Lost workers are counted apart now.

-- Looks at a wish and does what is due, and nothing before. A waiting one whose message got lost is called again; one
-- whose worker was not heard of goes back in line, or ends when p_tries of them were lost; one that waited over p_patience ends.
-- Codes: missing, over, early (dueAt), waiting, resent, returned, failed.
create or replace function look_at_generation(p_id uuid, p_tries int, p_patience interval, p_key text, p_now timestamptz, p_sweep_at timestamptz)
returns jsonb language plpgsql set search_path = public, pg_temp as $$
declare m uuid := generation_lane(p_id); g generations; step interval := p_sweep_at - p_now; room int; called boolean; told jsonb := '[]';
begin
  if m is null then return '{"code": "missing"}'; end if;
  select * into g from generations where id = p_id for update;
  if g.state >= 50 then return '{"code": "over"}'; end if;
  if g.due_at > p_now then return jsonb_build_object('code', 'early', 'dueAt', g.due_at); end if;

  if g.state > 10 then
    update generations set lost = lost + 1 where id = p_id returning * into g;
    if g.lost >= p_tries then
      return generation_end(p_id, 60::smallint, 'engine.stalled', null, p_key, p_now, p_sweep_at) || '{"code": "failed"}';
    end if;
    update generations set state = 10, done_count = 0, due_at = p_sweep_at where id = p_id returning * into g;
    told := jsonb_build_array(generation_tell('generation.submit', p_id, p_sweep_at));
    return jsonb_build_object('code', 'returned', 'makerId', m, 'version', g.version, 'told', told);
  end if;

  if g.created_at <= p_now - p_patience then
    return generation_end(p_id, 60::smallint, 'queue.expired', null, p_key, p_now, p_sweep_at) || '{"code": "failed"}';
  end if;
  room := generation_room(m, p_now);
  called := p_id in (select id from generations where maker_id = m and state = 10 order by seq limit room);
  -- called again ever more seldom, so that a long line is not flooded with copies of its own messages
  update generations set due_at = case when called or attempt > 0 then p_now + least(6 * step, greatest(step, (p_now - created_at) / 2))
    else created_at + p_patience end where id = p_id;
  if called then
    -- one that still lies in the outbox goes from there, sooner than the outbox may have put it off: no second copy
    update outbox set due_at = least(due_at, p_sweep_at) where topic = 'generation.submit' and body ->> 'id' = p_id::text;
    if found then return '{"code": "waiting"}'; end if;
    told := jsonb_build_array(generation_tell('generation.submit', p_id, p_sweep_at));
    return jsonb_build_object('code', 'resent', 'told', told);
  end if;
  return '{"code": "waiting"}';
end $$;
