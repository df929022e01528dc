-- The functions of the ledger (its tables: …200_ledger.sql).

-- ---------------------------------------------------------------- inner steps: they work on a wallet that is locked

create function ledger.lock_wallet(p_owner uuid) returns ledger.wallet
-- a maker who sends two hundred wishes at once waits in their own line longer than the role's 2 s for any lock
language plpgsql set search_path = ledger, pg_temp set lock_timeout = '8s' as $$
declare w wallet;
begin
  select * into w from wallet where owner_id = p_owner for update;
  if not found then
    insert into wallet (owner_id) values (p_owner) on conflict do nothing;
    select * into strict w from wallet where owner_id = p_owner for update;
  end if;
  return w;
end $$;

create function ledger.save(w ledger.wallet) returns void
language sql set search_path = ledger, pg_temp as $$
  update wallet set granted = w.granted, spent = w.spent, held = w.held, expired = w.expired, taken_back = w.taken_back,
    left_ = w.left_, debt = w.debt, lots = w.lots, entries = w.entries
  where owner_id = w.owner_id;
$$;

create function ledger.key_reused(p_key text) returns void language plpgsql as $$
begin
  raise exception using errcode = 'SM409', message = 'ledger: this key stands for something else', detail = p_key;
end $$;

create function ledger.demand(p_ok boolean, p_what text) returns void language plpgsql as $$
begin
  if p_ok is not true then raise exception using errcode = 'SM422', message = 'ledger: ' || p_what; end if;
end $$;

-- Moves p_amount out of open lots, one entry a lot: what expires first goes first, in a take-back what lasts longest.
create function ledger.draw(w ledger.wallet, p_amount int, p_key text, p_kind text, p_to text, p_balance bigint, p_cause text, p_now timestamptz)
returns ledger.wallet
language plpgsql set search_path = ledger, pg_temp as $$
declare n int; got bigint;
begin
  with open_lots as (
    select no, left_, row_number() over turns as turn, sum(left_) over turns - left_ as before
    from lot where owner_id = w.owner_id and not closed and left_ > 0
    window turns as (order by case when p_kind <> 'take_back' then expires_at end, case when p_kind = 'take_back' then expires_at end desc, no)
  ), share as (
    select no, turn, least(left_, p_amount - before)::int as amount from open_lots where before < p_amount
  ), drawn as (
    update lot l set left_ = l.left_ - s.amount, held = l.held + case p_to when 'held' then s.amount else 0 end
    from share s where l.owner_id = w.owner_id and l.no = s.no
  ), written as (
    insert into entry (owner_id, no, key, kind, line, from_box, to_box, amount, lot, balance_after, cause, at)
    select w.owner_id, w.entries + turn, p_key, p_kind, turn, 'left', p_to, amount, no, p_balance, p_cause, p_now from share
    on conflict on constraint entry_once do nothing
    returning amount
  )
  select count(*), coalesce(sum(amount), 0) into n, got from written;
  if got <> p_amount then
    if exists (select from entry where key = p_key and owner_id <> w.owner_id) then perform key_reused(p_key); end if;
    raise exception using errcode = 'SM500', message = 'ledger: lots and wallet disagree', detail = p_key;
  end if;
  w.left_ := w.left_ - p_amount;
  w.entries := w.entries + n;
  return w;
end $$;

-- Ends what is due. Every function calls it, so that no result depends on when the sweep last ran.
create function ledger.lapse(w ledger.wallet, p_now timestamptz) returns ledger.wallet
language plpgsql set search_path = ledger, pg_temp as $$
declare n int; gone bigint;
begin
  if not exists (select from lot where owner_id = w.owner_id and not closed and left_ > 0 and expires_at <= p_now) then return w; end if;
  with due as (
    select no, left_, row_number() over turns as turn, sum(left_) over turns as upto
    from lot where owner_id = w.owner_id and not closed and left_ > 0 and expires_at <= p_now
    window turns as (order by expires_at, no)
  ), ended as (
    update lot l set left_ = 0 from due d where l.owner_id = w.owner_id and l.no = d.no
  ), written as (
    insert into entry (owner_id, no, key, kind, line, from_box, to_box, amount, lot, balance_after, cause, at)
    select w.owner_id, w.entries + turn, format('expire:%s:%s', w.owner_id, w.entries + turn), 'expire', 1, 'left', 'expired',
      left_, no, w.left_ - w.debt - upto, 'expiry', p_now from due
    returning amount
  )
  select count(*), sum(amount) into n, gone from written;
  w.left_ := w.left_ - gone;
  w.expired := w.expired + gone;
  w.entries := w.entries + n;
  return w;
end $$;

-- ---------------------------------------------------------------- what the application calls, each one round trip

-- Gives credits as a new lot; a debt is paid off first. Codes: granted, already.
create function ledger.grant_credits(p_key text, p_owner uuid, p_amount int, p_expires_at timestamptz, p_cause text, p_now timestamptz)
returns ledger.answer
language plpgsql security definer set search_path = ledger, pg_temp as $$
declare w wallet; e record; pay int; expired_before bigint; ends timestamptz := coalesce(p_expires_at, 'infinity');
begin
  perform demand(p_amount > 0, 'a grant is at least 1');
  w := lock_wallet(p_owner);
  select g.owner_id, g.amount, l.expires_at into e
    from entry g join lot l on l.owner_id = g.owner_id and l.no = g.lot
    where g.key = 'grant:' || p_key and g.kind = 'grant' and g.line = 1;
  if found then
    if (e.owner_id, e.amount, e.expires_at) is distinct from (p_owner, p_amount, ends) then perform key_reused(p_key); end if;
    return (true, 'already', w.left_, p_amount, 0)::answer;
  end if;
  w := lapse(w, p_now);
  w.lots := w.lots + 1;
  w.entries := w.entries + 1;
  w.granted := w.granted + p_amount;
  w.left_ := w.left_ + p_amount;
  insert into entry (owner_id, no, key, kind, line, from_box, to_box, amount, lot, balance_after, cause, at)
    values (p_owner, w.entries, 'grant:' || p_key, 'grant', 1, 'platform', 'left', p_amount, w.lots, w.left_ - w.debt, p_cause, p_now)
    on conflict on constraint entry_once do nothing;
  if not found then perform key_reused(p_key); end if;   -- another owner's grant committed between the look and here
  insert into lot (owner_id, no, granted, left_, expires_at) values (p_owner, w.lots, p_amount, p_amount, ends);
  pay := least(w.debt, p_amount);
  if pay > 0 then
    w := draw(w, pay, 'grant:' || p_key, 'repay', 'debt', w.left_ - w.debt, p_cause, p_now);
    w.debt := w.debt - pay;
  end if;
  expired_before := w.expired;
  w := lapse(w, p_now);
  perform save(w);
  return (true, 'granted', w.left_, p_amount, w.expired - expired_before)::answer;
end $$;

-- Sets credits aside until close_hold. Codes: held, already; not ok: insufficient (left_ says what there is).
create function ledger.hold_credits(p_key text, p_owner uuid, p_amount int, p_deadline timestamptz, p_cause text, p_now timestamptz)
returns ledger.answer
language plpgsql security definer set search_path = ledger, pg_temp as $$
declare w wallet; h hold; entries_before bigint; unlocked bigint;
begin
  perform demand(p_amount > 0, 'a hold is at least 1');
  -- Who cannot pay is told at once instead of waiting in line for the lock: of two hundred wishes against credits for
  -- ten, most meet an empty purse. What stands there unlocked can only be too much, since lots may be due.
  select left_ into unlocked from wallet where owner_id = p_owner;
  if coalesce(unlocked, 0) < p_amount and not exists (select from hold where key = p_key) then
    select coalesce(sum(left_), 0) into unlocked from lot where owner_id = p_owner and not closed and expires_at > p_now;
    return (false, 'insufficient', unlocked, 0, 0)::answer;
  end if;
  w := lock_wallet(p_owner);
  select * into h from hold where key = p_key;
  if found then
    if (h.owner_id, h.amount) is distinct from (p_owner, p_amount) then perform key_reused(p_key); end if;
    return (true, 'already', w.left_, h.amount, 0)::answer;
  end if;
  entries_before := w.entries;
  w := lapse(w, p_now);
  if w.left_ < p_amount then
    if w.entries > entries_before then perform save(w); end if;
    return (false, 'insufficient', w.left_, 0, 0)::answer;
  end if;
  insert into hold (key, owner_id, amount, opened_at, deadline) values (p_key, p_owner, p_amount, p_now, p_deadline) on conflict do nothing;
  if not found then perform key_reused(p_key); end if;
  w := draw(w, p_amount, 'hold:' || p_key, 'hold', 'held', w.left_ - w.debt - p_amount, p_cause, p_now);
  w.held := w.held + p_amount;
  perform save(w);
  return (true, 'held', w.left_, p_amount, 0)::answer;
end $$;

-- Takes p_amount of a hold for good and gives the rest back; 0 gives all of it back. Spends what expires first, so that
-- what comes back lasts longest. Whoever closes first wins: ok says whether it ended as asked, amount what was taken.
-- What is due ends before anything comes back, so that lapsed counts what this hold gave back and nothing else.
-- Codes: captured, released; not ok also: unknown.
create function ledger.close_hold(p_key text, p_owner uuid, p_amount int, p_cause text, p_now timestamptz)
returns ledger.answer
language plpgsql security definer set search_path = ledger, pg_temp as $$
declare w wallet; h hold; n int; got bigint; back int; pay int; expired_before bigint;
begin
  select * into w from wallet where owner_id = p_owner for update;
  select * into h from hold where key = p_key and owner_id = p_owner;
  if not found then return (false, 'unknown', coalesce(w.left_, 0), 0, 0)::answer; end if;
  if h.state <> 'open' then return (h.captured = p_amount, h.state, w.left_, h.captured, 0)::answer; end if;
  perform demand(p_amount between 0 and h.amount, 'no more can be taken than was held');
  w := lapse(w, p_now);
  update hold set state = case when p_amount > 0 then 'captured' else 'released' end, captured = p_amount, closed_at = p_now where key = p_key;
  back := h.amount - p_amount;
  with part as (
    select lot, line, amount, sum(amount) over (order by line) - amount as before from entry where key = 'hold:' || p_key and kind = 'hold'
  ), split as (
    select lot, line, amount, greatest(0, least(amount, p_amount - before))::int as taken from part
  ), lots as (
    update lot l set held = l.held - s.amount, left_ = l.left_ + s.amount - s.taken from split s where l.owner_id = p_owner and l.no = s.lot
  ), move as (
    select 'capture' as kind, 'spent' as to_box, lot, line, taken as amount, w.left_ - w.debt as balance from split where taken > 0
    union all
    select 'release', 'left', lot, line, amount - taken, w.left_ - w.debt + back from split where amount > taken
  ), written as (
    insert into entry (owner_id, no, key, kind, line, from_box, to_box, amount, lot, balance_after, cause, at)
    select p_owner, w.entries + row_number() over (order by kind, line), 'close:' || p_key, kind, row_number() over (partition by kind order by line),
      'held', to_box, amount, lot, balance, p_cause, p_now from move
    returning amount
  )
  select count(*), coalesce(sum(amount), 0) into n, got from written;
  if got <> h.amount then raise exception using errcode = 'SM500', message = 'ledger: hold and entries disagree', detail = p_key; end if;
  w.entries := w.entries + n;
  w.held := w.held - h.amount;
  w.spent := w.spent + p_amount;
  w.left_ := w.left_ + back;
  pay := least(w.debt, back);
  if pay > 0 then   -- what comes back pays the debt first
    w := draw(w, pay, 'close:' || p_key, 'repay', 'debt', w.left_ - w.debt, p_cause, p_now);
    w.debt := w.debt - pay;
  end if;
  expired_before := w.expired;
  w := lapse(w, p_now);
  perform save(w);
  return (true, case when p_amount > 0 then 'captured' else 'released' end, w.left_, p_amount, w.expired - expired_before)::answer;
end $$;

-- Takes credits back after a refund or dispute; what is no longer there becomes debt. Codes: taken, already.
create function ledger.take_back(p_key text, p_owner uuid, p_amount int, p_cause text, p_now timestamptz)
returns ledger.answer
language plpgsql security definer set search_path = ledger, pg_temp as $$
declare w wallet; e record; from_left int; rest int; line int := 1; balance bigint;
begin
  perform demand(p_amount > 0, 'a take-back is at least 1');
  w := lock_wallet(p_owner);
  select min(t.owner_id::text)::uuid as owner_id, sum(t.amount) as amount into e from entry t where t.key = 'take_back:' || p_key and t.kind = 'take_back';
  if e.amount is not null then
    if (e.owner_id, e.amount) is distinct from (p_owner, p_amount::bigint) then perform key_reused(p_key); end if;
    return (true, 'already', w.left_, p_amount, 0)::answer;
  end if;
  w := lapse(w, p_now);
  from_left := least(w.left_, p_amount);
  rest := p_amount - from_left;
  balance := w.left_ - w.debt - p_amount;
  if from_left > 0 then
    w := draw(w, from_left, 'take_back:' || p_key, 'take_back', 'taken_back', balance, p_cause, p_now);
    select max(t.line) + 1 into line from entry t where t.key = 'take_back:' || p_key and t.kind = 'take_back';
  end if;
  if rest > 0 then
    w.entries := w.entries + 1;
    insert into entry (owner_id, no, key, kind, line, from_box, to_box, amount, lot, balance_after, cause, at)
      values (p_owner, w.entries, 'take_back:' || p_key, 'take_back', line, 'debt', 'taken_back', rest, null, balance, p_cause, p_now)
      on conflict on constraint entry_once do nothing;
    if not found then perform key_reused(p_key); end if;
  end if;
  w.taken_back := w.taken_back + p_amount;
  w.debt := w.debt + rest;
  perform save(w);
  return (true, 'taken', w.left_, p_amount, 0)::answer;
end $$;

-- Ends what is due in up to p_limit lots, passing over wallets that are busy: they end it themselves. Returns the credits.
create function ledger.expire(p_now timestamptz, p_limit int) returns bigint
language plpgsql security definer set search_path = ledger, pg_temp as $$
declare o uuid; w wallet; expired_before bigint; total bigint := 0;
begin
  for o in
    select owner_id from (
      select owner_id, expires_at from lot where not closed and expires_at < 'infinity' and expires_at <= p_now and left_ > 0 order by expires_at limit p_limit
    ) due group by owner_id order by min(expires_at)
  loop
    select * into w from wallet where owner_id = o for update skip locked;
    continue when not found;
    expired_before := w.expired;
    w := lapse(w, p_now);
    perform save(w);
    total := total + w.expired - expired_before;
  end loop;
  return total;
end $$;

-- Gives back up to p_limit holds that outlived their deadline by p_grace or more. Their owner should have closed them.
create function ledger.sweep_holds(p_now timestamptz, p_grace interval, p_limit int) returns table (key text, owner_id uuid, amount int)
language plpgsql security definer set search_path = ledger, pg_temp as $$
#variable_conflict use_column
declare h hold;
begin
  for h in select * from hold where state = 'open' and deadline <= p_now - p_grace order by deadline limit p_limit
  loop
    perform from wallet where owner_id = h.owner_id for update skip locked;
    continue when not found;
    perform from hold where key = h.key and state = 'open';   -- a new look: it may have been closed before the lock
    continue when not found;
    perform ledger.close_hold(h.key, h.owner_id, 0, 'deadline', p_now);
    return query select h.key, h.owner_id, h.amount;
  end loop;
end $$;

-- Writes what a plan allows, newest cause wins: a call that is older than what stands changes nothing.
create function ledger.entitle(p_owner uuid, p_plan text, p_jobs_at_once int, p_valid_until timestamptz, p_now timestamptz) returns void
language sql security definer set search_path = ledger, pg_temp as $$
  insert into entitlement (owner_id, plan, jobs_at_once, valid_until, written_at)
  values (p_owner, p_plan, p_jobs_at_once, coalesce(p_valid_until, 'infinity'), p_now)
  on conflict (owner_id) do update
    set plan = excluded.plan, jobs_at_once = excluded.jobs_at_once, valid_until = excluded.valid_until, written_at = excluded.written_at
    where entitlement.written_at <= excluded.written_at;
$$;

-- How many jobs an owner may run at once at p_now; 1 without a living plan. Usable inside any statement.
create function ledger.jobs_at_once(p_owner uuid, p_now timestamptz) returns int
language sql stable security definer set search_path = ledger, pg_temp as $$
  select coalesce((select jobs_at_once from entitlement where owner_id = p_owner and valid_until > p_now), 1)::int;
$$;
