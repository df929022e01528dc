-- What accounts cannot do in one plain statement: each function locks the maker's row first and reads the rest after the
-- wait, so that a sign-in which committed meanwhile is seen. READ COMMITTED; time is always a parameter.

-- Spends a link of purpose 'verify'. user_id is null when it was spent, too old or unknown; newly_verified tells the first
-- verification, whose caller grants the first credits in the same statement.
create function public.verify_email(p_link uuid, p_now timestamptz, out user_id uuid, out newly_verified boolean)
language plpgsql set search_path = public, pg_temp as $$
declare v_user uuid;
begin
  newly_verified := false;
  select l.user_id into v_user from mail_links l where l.id = p_link;
  perform from users u where u.id = v_user and u.state = 1 for no key update;
  if not found then return; end if;
  update mail_links l set spent_at = p_now
    where l.id = p_link and l.purpose = 'verify' and l.spent_at is null and l.expires_at > p_now;
  if not found then return; end if;
  user_id := v_user;
  update users u set verified_at = p_now where u.id = v_user and u.verified_at is null;
  newly_verified := found;
end $$;

-- Spends a link of purpose 'reset': new password, every session ended, every other such link spent, no device known any
-- more. The link came to the address, so it also verifies it.
create function public.reset_password(p_link uuid, p_hash text, p_now timestamptz,
  out user_id uuid, out newly_verified boolean, out ended uuid[])
language plpgsql set search_path = public, pg_temp as $$
declare v_user uuid;
begin
  newly_verified := false;
  ended := '{}';
  select l.user_id into v_user from mail_links l where l.id = p_link;
  perform from users u where u.id = v_user and u.state = 1 for no key update;
  if not found then return; end if;
  update mail_links l set spent_at = p_now
    where l.id = p_link and l.purpose = 'reset' and l.spent_at is null and l.expires_at > p_now;
  if not found then return; end if;
  user_id := v_user;
  update mail_links l set spent_at = p_now where l.user_id = v_user and l.purpose = 'reset' and l.spent_at is null;
  select u.verified_at is null into newly_verified from users u where u.id = v_user;
  update users u set password_hash = p_hash, verified_at = coalesce(u.verified_at, p_now) where u.id = v_user;
  with gone as (
    update sessions s set ended_at = p_now, ended_why = 'reset' where s.user_id = v_user and s.ended_at is null returning s.id
  )
  select coalesce(array_agg(id), '{}') into ended from gone;
  delete from known_devices d where d.user_id = v_user;
end $$;

grant select, insert, delete on public.held_usernames to strata_app;
revoke all on function public.verify_email, public.reset_password from public;
grant execute on function public.verify_email, public.reset_password to strata_app;
