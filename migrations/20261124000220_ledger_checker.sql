-- ---------------------------------------------------------------- the checker: a row here is a fault

create view ledger.wrong as
with move as (
  select owner_id, from_box as box, -amount::bigint as amount from ledger.entry
  union all
  select owner_id, to_box, amount from ledger.entry
), box as (
  select owner_id,
    -coalesce(sum(amount) filter (where box = 'platform'), 0) as granted, coalesce(sum(amount) filter (where box = 'spent'), 0) as spent,
    coalesce(sum(amount) filter (where box = 'held'), 0) as held, coalesce(sum(amount) filter (where box = 'expired'), 0) as expired,
    coalesce(sum(amount) filter (where box = 'taken_back'), 0) as taken_back, coalesce(sum(amount) filter (where box = 'left'), 0) as left_,
    -coalesce(sum(amount) filter (where box = 'debt'), 0) as debt
  from move group by owner_id
), book as (
  select owner_id, count(*) as n, max(no) as last from ledger.entry group by owner_id
), lot_book as (
  select owner_id, lot as no, count(*) filter (where kind = 'grant') as grants, sum(amount) filter (where kind = 'grant') as granted,
    sum(case when to_box = 'left' then amount when from_box = 'left' then -amount else 0 end) as left_,
    sum(case when to_box = 'held' then amount when from_box = 'held' then -amount else 0 end) as held
  from ledger.entry where lot is not null group by owner_id, lot
), hold_book as (
  select owner_id, split_part(key, ':', 1) as act, substr(key, strpos(key, ':') + 1) as key, kind, amount
  from ledger.entry where kind in ('hold', 'capture', 'release')
), hold_sum as (
  select owner_id, key, coalesce(sum(amount) filter (where kind = 'hold'), 0) as amount,
    coalesce(sum(amount) filter (where kind = 'capture'), 0) as captured, coalesce(sum(amount) filter (where kind = 'release'), 0) as released
  from hold_book group by owner_id, key
), running as (
  select owner_id, no, balance_after,
    sum(case when kind in ('grant', 'release') then amount when kind in ('capture', 'repay') then 0 else -amount end) over book as balance,
    lead(key || ' ' || kind) over book is distinct from key || ' ' || kind as last_line
  from ledger.entry window book as (partition by owner_id order by no)
)
select w.owner_id, 'wallet is not the sum of its entries' as what, null::text as which
  from ledger.wallet w left join box b using (owner_id)
  where (w.granted, w.spent, w.held, w.expired, w.taken_back, w.left_, w.debt) is distinct from
    (coalesce(b.granted, 0), coalesce(b.spent, 0), coalesce(b.held, 0), coalesce(b.expired, 0), coalesce(b.taken_back, 0), coalesce(b.left_, 0), coalesce(b.debt, 0))
union all
select owner_id, 'entries without a wallet', null from book left join ledger.wallet w using (owner_id) where w.owner_id is null
union all
select w.owner_id, 'an entry is missing', null from ledger.wallet w left join book b using (owner_id)
  where (w.entries, w.entries) is distinct from (coalesce(b.n, 0), coalesce(b.last, 0))
union all
select owner_id, 'a lot is missing', null from ledger.wallet w where w.lots <> (select count(*) from ledger.lot l where l.owner_id = w.owner_id)
union all
select coalesce(l.owner_id, b.owner_id), 'lot is not the sum of its entries', coalesce(l.no, b.no)::text
  from ledger.lot l full join lot_book b on b.owner_id = l.owner_id and b.no = l.no
  where (1, l.granted, l.left_, l.held) is distinct from (b.grants, b.granted, b.left_, b.held)
union all
select w.owner_id, 'open holds are not what is held', null
  from ledger.wallet w left join (select owner_id, sum(amount) as held from ledger.hold where state = 'open' group by owner_id) h using (owner_id)
  where w.held <> coalesce(h.held, 0)
union all
select coalesce(h.owner_id, s.owner_id), 'hold is not the sum of its entries', coalesce(h.key, s.key)
  from ledger.hold h full join hold_sum s on s.key = h.key and s.owner_id = h.owner_id
  where (h.amount, h.captured, case when h.state = 'open' then 0 else h.amount - h.captured end) is distinct from (s.amount, s.captured, s.released)
union all
select owner_id, 'balance after an entry is not the sum so far', no::text from running where last_line and balance <> balance_after;

-- ---------------------------------------------------------------- rights: strata_read has none here

revoke all on all functions in schema ledger from public;
grant usage on schema ledger to strata_app;
grant select on all tables in schema ledger to strata_app;
grant execute on function ledger.grant_credits, ledger.hold_credits, ledger.close_hold, ledger.take_back, ledger.expire, ledger.sweep_holds,
  ledger.entitle, ledger.jobs_at_once to strata_app;
