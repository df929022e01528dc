-- What the statement of credits asks (worker/modules/credits/read-statement.ts).

-- The open holds of one owner: they stand on top of the statement.
create index hold_open_of_owner on ledger.hold (owner_id, opened_at) where state = 'open';

-- The UUID behind a public id such as "gen_01h…" (contracts/ids.ts): 26 characters of Crockford base32, the two highest of
-- their 130 bits empty. Null for anything else. Ledger keys name wishes so, and a wish is found by its UUID.
create function public.uuid_of_id(p_id text) returns uuid
language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp as $$
  select case when p_id ~ '^[a-z]{3}_[0-7][0-9a-hjkmnp-tv-z]{25}$' then (
    select string_agg(to_hex(substr(bits, 3 + 4 * nibble, 4)::bit(4)::int), '' order by nibble)::uuid
    from (
      select string_agg((strpos('0123456789abcdefghjkmnpqrstvwxyz', substr(p_id, 4 + place, 1)) - 1)::bit(5)::text, '' order by place) as bits
      from generate_series(1, 26) as place
    ) as body, generate_series(0, 31) as nibble
  ) end;
$$;
revoke all on function public.uuid_of_id from public;
grant execute on function public.uuid_of_id to strata_app;
