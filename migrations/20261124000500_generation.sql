-- Generations: which way a wish may go, the line of each engine, and the acts that need several looks in one round trip.
--
-- Whatever changes how many of a maker's wishes run takes that maker's lane first. Order of locks, everywhere: lane,
-- generation, wallet, blobs. The functions expect READ COMMITTED: each statement in them sees what the wait let in.
-- Time is always a parameter. A waiting wish is due soon only while it is called; one that was never taken and has no place
-- yet is due when its patience is over, because whoever makes a place calls it (generation_kick). States: 10 queued 20 submitting 30 running 40 storing | 50 succeeded 60 failed 80 canceled.

create sequence generation_seq_strata;

-- Is the message of this wish still on its way out? Asked at every look at a waiting wish; the outbox is long when queues are away.
create index outbox_of_wish on outbox ((body ->> 'id')) where topic = 'generation.submit';
-- What runs and was not heard of, apart from what waits: of those there may be millions.
create index generations_running_due on generations (due_at) where state in (20, 30, 40);

create table generation_arrows (
  from_state smallint not null,
  to_state   smallint not null,
  why        text not null,
  primary key (from_state, to_state)
);
insert into generation_arrows (from_state, to_state, why) values
  (10, 20, 'taken by a worker'),
  (10, 60, 'waited longer than its hold may last'),
  (10, 80, 'canceled by its maker'),
  (20, 30, 'the engine works on it'),
  (20, 10, 'back in line: its worker was not heard of again'),
  (20, 60, 'the engine cannot make it, or too many workers were lost on it'),
  (20, 80, 'canceled by its maker'),
  (30, 40, 'drawn'),
  (30, 10, 'back in line: its worker was not heard of again'),
  (30, 60, 'the engine cannot make it, or too many workers were lost on it'),
  (30, 80, 'canceled by its maker'),
  (40, 50, 'stored and paid'),
  (40, 10, 'back in line: the store did not take it, or its worker was not heard of again'),
  (40, 60, 'the store did not take it, too many times');

-- Holds the arrows, counts the version, and keeps what was wished and what it costs.
create function generation_guard() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.state <> old.state and not exists (select from generation_arrows where from_state = old.state and to_state = new.state) then
    raise exception using errcode = 'SM409', message = format('generation: no arrow from %s to %s', old.state, new.state);
  end if;
  if (new.id, new.maker_id, new.engine, new.seq, new.count, new.seed, new.price) is distinct from (old.id, old.maker_id, old.engine, old.seq, old.count, old.seed, old.price)
    or new.attempt < old.attempt then
    raise exception using errcode = 'SM403', message = 'generation: what was wished does not change';
  end if;
  new.version := old.version + case when (new.state, new.done_count) is distinct from (old.state, old.done_count) then 1 else 0 end;
  return new;
end $$;
create trigger generation_guard before update on generations for each row execute function generation_guard();

-- ---------------------------------------------------------------- inner steps

-- Locks the lane of this wish's maker; null when there is no such wish.
create function generation_lane(p_id uuid) returns uuid language plpgsql set search_path = public, pg_temp as $$
declare m uuid;
begin
  select maker_id into m from generations where id = p_id;
  if not found then return null; end if;
  perform from generation_lanes where maker_id = m for update;
  if not found then
    insert into generation_lanes (maker_id) values (m) on conflict do nothing;
    perform from generation_lanes where maker_id = m for update;
  end if;
  return m;
end $$;

-- How many more of this maker's wishes may run now. True only under the lane.
create function generation_room(p_maker uuid, p_now timestamptz) returns int language plpgsql set search_path = public, pg_temp as $$
begin
  return greatest(0, ledger.jobs_at_once(p_maker, p_now) - (select count(*)::int from generations where maker_id = p_maker and state in (20, 30, 40)));
end $$;

-- Writes a row for the way out and answers it as the relay takes it.
create function generation_tell(p_topic text, p_id uuid, p_sweep_at timestamptz) returns jsonb language sql set search_path = public, pg_temp as $$
  insert into outbox (id, topic, body, due_at) values (uuidv7(), p_topic, jsonb_build_object('v', 1, 'id', p_id), p_sweep_at)
  returning jsonb_build_object('id', id, 'topic', topic, 'body', body);
$$;

-- Calls the maker's next wishes, as many as there is room for. Those that wait for their next try are left in peace.
create function generation_kick(p_maker uuid, p_now timestamptz, p_sweep_at timestamptz) returns jsonb language plpgsql set search_path = public, pg_temp as $$
declare n record; told jsonb := '[]';
begin
  for n in select id from generations where maker_id = p_maker and state = 10 and (attempt = 0 or due_at <= p_now)
    order by seq limit generation_room(p_maker, p_now)
  loop
    update generations set due_at = p_sweep_at where id = n.id;
    told := told || generation_tell('generation.submit', n.id, p_sweep_at);
  end loop;
  return told;
end $$;

-- What this wish's hold gave back into a lot whose time was over lapsed at once (lapsed of close_hold). Where the failure is
-- ours it is given anew, for 30 days.
create function generation_amends(p_maker uuid, p_lapsed int, p_key text, p_now timestamptz) returns void language plpgsql set search_path = public, pg_temp as $$
begin
  if p_lapsed > 0 then
    perform ledger.grant_credits('amends:' || p_key, p_maker, p_lapsed, p_now + interval '30 days', 'amends:' || p_key, p_now);
  end if;
end $$;

-- Ends a wish that brought nothing: all credits back, the news told, the next one called. Lane and row are locked.
create function generation_end(p_id uuid, p_state smallint, p_code text, p_detail text, p_key text, p_now timestamptz, p_sweep_at timestamptz)
returns jsonb language plpgsql set search_path = public, pg_temp as $$
declare g generations; told jsonb; back ledger.answer;
begin
  update generations set state = p_state, ended_at = p_now, failure_code = p_code, failure_detail = p_detail where id = p_id returning * into g;
  back := ledger.close_hold(p_key, g.maker_id, 0, 'generation:' || p_key, p_now);
  if p_state = 60 then perform generation_amends(g.maker_id, back.lapsed, p_key, p_now); end if;
  told := jsonb_build_array(generation_tell('generation.finished', p_id, p_sweep_at)) || generation_kick(g.maker_id, p_now, p_sweep_at);
  return jsonb_build_object('makerId', g.maker_id, 'version', g.version, 'told', told);
end $$;

-- ---------------------------------------------------------------- what the acts call, each one round trip

-- The row as the presenter takes it, with its place in line: own number less the last one that was started.
create function generation_document(g generations) returns jsonb language sql stable set search_path = public, pg_temp as $$
  select to_jsonb(g) || jsonb_build_object('place', case when g.state = 10 then
    greatest(1, g.seq - coalesce((select max(s.seq) from generations s where s.engine = g.engine and s.started_at is not null), 0)) end);
$$;

-- queued → submitting, if its maker has room. Codes: taken (with the job), busy, past, missing.
create function take_generation(p_id uuid, p_patience interval, p_now timestamptz, p_due_at timestamptz)
returns jsonb language plpgsql set search_path = public, pg_temp as $$
declare m uuid := generation_lane(p_id); g generations;
begin
  if m is null then return '{"code": "missing"}'; end if;
  select * into g from generations where id = p_id for update;
  if g.state <> 10 then return '{"code": "past"}'; end if;
  if generation_room(m, p_now) = 0 then
    update generations set due_at = created_at + p_patience where id = p_id and attempt = 0;
    return '{"code": "busy"}';
  end if;
  update generations set state = 20, attempt = attempt + 1, done_count = 0,
    started_at = coalesce(started_at, p_now), due_at = p_due_at
  where id = p_id returning * into g;
  return jsonb_build_object('code', 'taken', 'job', to_jsonb(g));
end $$;

-- storing → succeeded for one attempt: assets, payment for exactly what is there, news, the next one called.
-- p_outputs: hash or null of each output; p_understood: {matched, ignored} as drawn; p_assets: what attach_assets takes, one for each output that is there.
-- Codes: finished (charged, and whether the hold was still open), lost.
create function finish_generation(p_id uuid, p_attempt int, p_outputs jsonb, p_assets jsonb, p_understood jsonb, p_key text, p_now timestamptz, p_sweep_at timestamptz)
returns jsonb language plpgsql set search_path = public, pg_temp as $$
declare m uuid := generation_lane(p_id); g generations; made int := jsonb_array_length(p_assets); paid ledger.answer; told jsonb;
begin
  select * into g from generations where id = p_id and state = 40 and attempt = p_attempt for update;
  if not found then return '{"code": "lost"}'; end if;
  if made not between 1 and g.count or jsonb_array_length(p_outputs) <> g.count then
    raise exception using errcode = 'SM422', message = 'generation: the outputs do not fit the wish';
  end if;
  paid := ledger.close_hold(p_key, m, g.price / g.count * made, 'generation:' || p_key, p_now);
  -- only for outputs we owed: whoever got all of them has nothing coming back
  if made < g.count then perform generation_amends(m, paid.lapsed, p_key, p_now); end if;
  perform attach_assets(p_assets);
  update generations set state = 50, ended_at = p_now, charged = paid.amount, outputs = p_outputs, done_count = made,
    matched = p_understood -> 'matched', ignored = p_understood -> 'ignored'
  where id = p_id returning * into g;
  told := jsonb_build_array(generation_tell('generation.finished', p_id, p_sweep_at)) || generation_kick(m, p_now, p_sweep_at);
  return jsonb_build_object('code', 'finished', 'makerId', m, 'version', g.version, 'charged', g.charged, 'paid', paid.ok, 'told', told);
end $$;

-- Ends an attempt that cannot be made. Codes: failed, lost.
create function fail_generation(p_id uuid, p_attempt int, p_code text, p_detail text, p_key text, p_now timestamptz, p_sweep_at timestamptz)
returns jsonb language plpgsql set search_path = public, pg_temp as $$
declare m uuid := generation_lane(p_id);
begin
  perform from generations where id = p_id and state in (20, 30, 40) and attempt = p_attempt for update;
  if not found or m is null then return '{"code": "lost"}'; end if;
  return generation_end(p_id, 60::smallint, p_code, p_detail, p_key, p_now, p_sweep_at) || '{"code": "failed"}';
end $$;

-- Puts an attempt back in line until p_again_at: its message waits in the outbox till then. Codes: returned, lost.
create function return_generation(p_id uuid, p_attempt int, p_again_at timestamptz, p_now timestamptz, p_sweep_at timestamptz)
returns jsonb language plpgsql set search_path = public, pg_temp as $$
declare m uuid := generation_lane(p_id); g generations;
begin
  update generations set state = 10, done_count = 0, due_at = p_again_at + (p_sweep_at - p_now)
  where id = p_id and state in (20, 30, 40) and attempt = p_attempt returning * into g;
  if not found or m is null then return '{"code": "lost"}'; end if;
  perform generation_tell('generation.submit', p_id, p_again_at);
  return jsonb_build_object('code', 'returned', 'makerId', m, 'version', g.version, 'told', generation_kick(m, p_now, p_sweep_at));
end $$;

-- Cancels for its maker. Codes: canceled, already, too-late, over, missing; the row comes along where it is the maker's.
create function cancel_generation(p_id uuid, p_maker uuid, p_key text, p_now timestamptz, p_sweep_at timestamptz)
returns jsonb language plpgsql set search_path = public, pg_temp as $$
declare m uuid; g generations; ended jsonb;
begin
  if not exists (select from generations where id = p_id and maker_id = p_maker) then return '{"code": "missing"}'; end if;
  m := generation_lane(p_id);
  select * into g from generations where id = p_id for update;
  if g.state = 80 then return jsonb_build_object('code', 'already', 'row', generation_document(g)); end if;
  if g.state = 40 then return '{"code": "too-late"}'; end if;
  if g.state >= 50 then return '{"code": "over"}'; end if;
  ended := generation_end(p_id, 80::smallint, null, null, p_key, p_now, p_sweep_at);
  select * into g from generations where id = p_id;
  return ended || jsonb_build_object('code', 'canceled', 'row', generation_document(g));
end $$;

-- Looks at a wish and does what is due, and nothing before. A waiting one whose message got lost is called again; one
-- whose worker was not heard of goes back in line, or ends after p_tries; one that waited over p_patience ends.
-- Codes: missing, over, early (dueAt), waiting, resent, returned, failed.
create function look_at_generation(p_id uuid, p_tries int, p_patience interval, p_key text, p_now timestamptz, p_sweep_at timestamptz)
returns jsonb language plpgsql set search_path = public, pg_temp as $$
declare m uuid := generation_lane(p_id); g generations; step interval := p_sweep_at - p_now; room int; called boolean; told jsonb := '[]';
begin
  if m is null then return '{"code": "missing"}'; end if;
  select * into g from generations where id = p_id for update;
  if g.state >= 50 then return '{"code": "over"}'; end if;
  if g.due_at > p_now then return jsonb_build_object('code', 'early', 'dueAt', g.due_at); end if;

  if g.state > 10 then
    if g.attempt >= p_tries then
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

-- Nobody but the Worker has business with these.
revoke all on function generation_lane, generation_room, generation_tell, generation_kick, generation_amends, generation_end, generation_document,
  take_generation, finish_generation, fail_generation, return_generation, cancel_generation, look_at_generation from public;
grant execute on function generation_lane, generation_room, generation_tell, generation_kick, generation_amends, generation_end, generation_document,
  take_generation, finish_generation, fail_generation, return_generation, cancel_generation, look_at_generation to strata_app;
grant usage on sequence generation_seq_strata to strata_app;
grant select on generation_arrows to strata_app;
grant select, insert, update, delete on generation_lanes to strata_app;
