-- An act that spends happens once for an Idempotency-Key, in the one statement that does it: the claim is a step before
-- the act, the answer one after it. As functions both see what other transactions have committed meanwhile, which the
-- statement around them does not.

create type once_claimed as (code text, status smallint, answer jsonb);

-- 'new': it is ours until this transaction ends · 'kept': done before, with its answer · 'mismatch': the key stands for
-- another body · 'busy': a twin is at it for longer than the role's lock_timeout.
create function once_claim(p_owner uuid, p_route text, p_key text, p_body_hash text, p_now timestamptz) returns once_claimed
language plpgsql set search_path = public, pg_temp as $$
declare kept idempotency;
begin
  insert into idempotency (owner_id, route, key, body_hash, created_at)
    values (p_owner, p_route, p_key, p_body_hash, p_now) on conflict do nothing;
  if found then return row('new', null, null)::once_claimed; end if;
  select * into kept from idempotency where owner_id = p_owner and route = p_route and key = p_key;
  if not found then return row('busy', null, null)::once_claimed; end if; -- swept between the two statements
  if kept.body_hash <> p_body_hash then return row('mismatch', null, null)::once_claimed; end if;
  return row('kept', kept.status, kept.answer)::once_claimed;
exception when lock_not_available then
  return row('busy', null, null)::once_claimed;
end $$;

-- Keeps the answer of an act whose claim is new; without an answer (a refusal) the claim is given back.
create function once_settle(p_owner uuid, p_route text, p_key text, p_status smallint, p_answer jsonb) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  if p_answer is null then
    delete from idempotency where owner_id = p_owner and route = p_route and key = p_key;
  else
    update idempotency set status = p_status, answer = p_answer where owner_id = p_owner and route = p_route and key = p_key;
  end if;
end $$;

revoke all on function once_claim, once_settle from public;
grant execute on function once_claim, once_settle to strata_app;
