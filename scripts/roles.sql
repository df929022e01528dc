-- How long each role may wait or work. Once a cluster as its administrator, after the roles exist, and again when this
-- file changes; the local stack runs the same file. Timeouts stand on the roles, because Hyperdrive's pool keeps no
-- session state: a SET would be lost or, worse, meet somebody else.

-- a migration that cannot get its lock must not make everybody queue behind it
alter role strata_owner set lock_timeout = '2s';

alter role strata_app set statement_timeout = '10s';
alter role strata_app set lock_timeout = '2s';
alter role strata_app set idle_in_transaction_session_timeout = '15s';
alter role strata_app set transaction_timeout = '20s';

alter role strata_read set statement_timeout = '10s';
alter role strata_read set lock_timeout = '2s';
alter role strata_read set idle_in_transaction_session_timeout = '15s';
alter role strata_read set transaction_timeout = '20s';
