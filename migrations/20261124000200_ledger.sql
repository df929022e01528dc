-- The ledger of credits: why it is built like this stands in docs/decisions/0004-ledger.md.
--
-- One owner = one wallet row = the only lock, taken first by every function; nothing here touches two owners, except the
-- two sweeps, which pass over wallets that are locked. One entry row moves an amount from one box to another, so it sums
-- to zero; a wallet's columns are its boxes, and a CHECK holds their equation at every instant.
-- The functions expect READ COMMITTED: each statement inside them must see what the wait for the lock let in.
-- Time is always a parameter. strata_app may look and call, never write (rights: …220_ledger_checker.sql).

create schema ledger;

create table ledger.wallet (
  owner_id   uuid primary key,
  granted    bigint not null default 0 check (granted >= 0),
  spent      bigint not null default 0 check (spent >= 0),
  held       bigint not null default 0 check (held >= 0),       -- set aside by open holds
  expired    bigint not null default 0 check (expired >= 0),
  taken_back bigint not null default 0 check (taken_back >= 0), -- after refunds and disputes
  left_      bigint not null default 0 check (left_ >= 0),      -- may be spent now
  debt       bigint not null default 0 check (debt >= 0),       -- taken back though already spent
  lots       int    not null default 0 check (lots >= 0),       -- the number of the newest lot
  entries    bigint not null default 0 check (entries >= 0),    -- the number of the newest entry
  constraint books_balance check (granted + debt = spent + held + expired + taken_back + left_),
  constraint no_credit_beside_debt check (debt = 0 or left_ = 0)
) with (fillfactor = 50);

-- One grant = one lot. Which lots are open is computed, so that it cannot drift from what they hold.
create table ledger.lot (
  owner_id   uuid not null references ledger.wallet,
  no         int not null check (no > 0),
  granted    int not null check (granted > 0),
  left_      int not null check (left_ >= 0),
  held       int not null default 0 check (held >= 0),
  expires_at timestamptz not null default 'infinity',
  closed     boolean not null generated always as (left_ = 0 and held = 0) stored,
  primary key (owner_id, no),
  constraint lot_never_grows check (left_ + held <= granted)
) with (fillfactor = 70);
create index lot_open on ledger.lot (owner_id, expires_at, no) where not closed;
create index lot_due on ledger.lot (expires_at) where not closed and expires_at < 'infinity';

create table ledger.hold (
  key       text primary key check (key ~ '^[!-~]{1,120}$'),
  owner_id  uuid not null references ledger.wallet,
  amount    int not null check (amount > 0),
  captured  int not null default 0 check (captured between 0 and amount),
  state     text not null default 'open' check (state in ('open', 'captured', 'released')),
  opened_at timestamptz not null,
  deadline  timestamptz not null,
  closed_at timestamptz,
  constraint hold_has_time check (deadline > opened_at),
  constraint hold_open_or_closed check ((state = 'open') = (closed_at is null)),
  constraint hold_captured_something check ((state = 'captured') = (captured > 0))
) with (fillfactor = 80);
create index hold_open on ledger.hold (deadline) where state = 'open';

-- Numbered 1, 2, 3 … within an owner, without gaps: a page is a range of the primary key, and a missing row shows.
create table ledger.entry (
  owner_id      uuid not null references ledger.wallet,
  no            bigint not null check (no > 0),
  key           text not null,                 -- the cause once: 'grant:…', 'hold:…', 'close:…', 'take_back:…', 'expire:…'
  kind          text not null,
  line          int not null check (line > 0), -- 1 is the head of a movement; one line a lot
  from_box      text not null,
  to_box        text not null,
  amount        int not null check (amount > 0),
  lot           int,
  balance_after bigint not null,               -- left − debt after the whole movement
  cause         text not null,
  at            timestamptz not null,
  primary key (owner_id, no),
  constraint entry_once unique (key, kind, line),
  constraint key_is_plain check (key ~ '^[a-z_]+:[!-~]{1,120}$'),
  -- a word and an id, no free text: these rows outlive an account
  constraint cause_is_plain check (cause ~ '^[a-z][a-z.-]{0,39}(:[A-Za-z0-9_.-]{1,80})?$'),
  constraint debt_has_no_lot check ((lot is null) = (from_box = 'debt')),
  constraint legal_move check ((kind, from_box, to_box) in (
    ('grant', 'platform', 'left'), ('hold', 'left', 'held'), ('capture', 'held', 'spent'), ('release', 'held', 'left'),
    ('expire', 'left', 'expired'), ('repay', 'left', 'debt'),
    ('take_back', 'left', 'taken_back'), ('take_back', 'debt', 'taken_back')))
);

-- What an owner's plan allows. Nobody has a row until billing writes one: no row, or one that ran out, is the free plan.
create table ledger.entitlement (
  owner_id     uuid primary key,
  plan         text not null check (plan in ('free', 'maker', 'studio', 'workshop')),
  jobs_at_once smallint not null check (jobs_at_once between 1 and 100),
  valid_until  timestamptz not null default 'infinity',
  written_at   timestamptz not null
);

-- What a function answers. "Not enough" is an answer, not an error. amount = what stands under the key;
-- lapsed = of what this very call put into lots: what came into lots whose time was over and expired at once. Other lots of
-- the owner may lapse in the same call; they are not counted.
create type ledger.answer as (ok boolean, code text, left_ bigint, amount int, lapsed int);

-- What must never be rewritten, not even by the owner of the tables.
create function ledger.refuse() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'SM403', message = format('ledger.%s: %s refused', tg_table_name, lower(tg_op)),
    detail = 'Money is corrected by a further entry, never by changing what stands.';
end $$;
create trigger append_only before update or delete or truncate on ledger.entry for each statement execute function ledger.refuse();
create trigger kept before delete or truncate on ledger.wallet for each statement execute function ledger.refuse();
create trigger kept before delete or truncate on ledger.lot for each statement execute function ledger.refuse();
create trigger kept before delete or truncate on ledger.hold for each statement execute function ledger.refuse();
create trigger terms_stay before update on ledger.lot for each row
  when ((old.owner_id, old.no, old.granted, old.expires_at) is distinct from (new.owner_id, new.no, new.granted, new.expires_at))
  execute function ledger.refuse();
create trigger closed_once before update on ledger.hold for each row
  when (old.state <> 'open' or (old.key, old.owner_id, old.amount, old.opened_at, old.deadline)
    is distinct from (new.key, new.owner_id, new.amount, new.opened_at, new.deadline))
  execute function ledger.refuse();
