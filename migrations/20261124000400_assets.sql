-- Attaching and removing files: why it is built like this stands in docs/decisions/0009-content-addressing.md.
--
-- One row of blobs = one content that lies in the store, under blob/<hex sha256>/<incarnation>. Whoever attaches brings
-- bytes of their own under an incarnation of their own; whoever comes second learns which one lives and buries the
-- surplus. A removal is late, doubled or killed without harm: it can only hit an incarnation that is dead already.
-- Locks: assets before posts before blobs, blobs in the order of sha256. The functions expect READ COMMITTED: each
-- statement in them must see what the wait for a lock let in. Time is always a parameter.

-- p_assets: [{id, makerId, kind: "picture"|"model", title, alt, color, generationId?, outputIndex?, now,
--   files: [{role, sha256 (hex), bytes, mediaType, incarnation, width?, height?}]}]
-- All assets of one transaction belong in one call: two calls would lock blobs out of order.
-- SM410: a claim is gone (the sweep took the store for dead): store the bytes again.
create function attach_assets(p_assets jsonb) returns void language plpgsql as $$
declare
  v_gone uuid;
begin
  -- 1. Take the claims. One that the sweep buried meanwhile names an object that may be gone: better no asset than
  --    one without bytes.
  with f as (
    select distinct (f ->> 'incarnation')::uuid as incarnation
    from jsonb_array_elements(p_assets) a, jsonb_array_elements(a -> 'files') f
  ), taken as (
    delete from blob_claims c using f where c.incarnation = f.incarnation returning c.incarnation
  )
  select f.incarnation into v_gone from f left join taken t using (incarnation) where t.incarnation is null limit 1;
  if found then
    raise exception 'the claim on % is gone', v_gone using errcode = 'SM410';
  end if;

  -- 2. One row a content. The upsert locks it until commit, and says which incarnation lives; all others are buried.
  --    touched_at is written for that lock alone and never read: "do nothing" would neither lock nor return the row.
  with f as (
    select decode(f ->> 'sha256', 'hex') as sha256, (f ->> 'incarnation')::uuid as incarnation,
      (f ->> 'bytes')::bigint as bytes, f ->> 'mediaType' as media_type, (a ->> 'now')::timestamptz as now
    from jsonb_array_elements(p_assets) a, jsonb_array_elements(a -> 'files') f
  ), living as (
    insert into blobs as b (sha256, bytes, media_type, incarnation, touched_at)
    select distinct on (sha256) sha256, bytes, media_type, incarnation, now from f order by sha256, incarnation
    on conflict (sha256) do update set touched_at = excluded.touched_at
    returning b.sha256, b.incarnation
  )
  insert into blob_graves (incarnation, sha256, buried_at)
  select distinct on (f.incarnation) f.incarnation, f.sha256, f.now
  from f join living l on l.sha256 = f.sha256 and l.incarnation <> f.incarnation;

  -- 3. The assets and what they hold.
  insert into assets (id, maker_id, kind, title, alt, color, generation_id, output_index)
  select (a ->> 'id')::uuid, (a ->> 'makerId')::uuid, case a ->> 'kind' when 'picture' then 1 when 'model' then 2 end,
    a ->> 'title', a ->> 'alt', a ->> 'color', (a ->> 'generationId')::uuid, (a ->> 'outputIndex')::smallint
  from jsonb_array_elements(p_assets) a;
  insert into asset_files (asset_id, role, sha256, width, height)
  select (a ->> 'id')::uuid, f ->> 'role', decode(f ->> 'sha256', 'hex'), (f ->> 'width')::int, (f ->> 'height')::int
  from jsonb_array_elements(p_assets) a, jsonb_array_elements(a -> 'files') f;
end $$;

-- The same for one asset.
create function attach_asset(p jsonb) returns void language sql as $$
  select attach_assets(jsonb_build_array(p))
$$;

-- Deletes an asset of this maker and buries each content that nobody else holds. Lock first, look second: in one
-- statement the look would use a snapshot from before the wait, and bury what somebody has attached meanwhile.
-- Null when there is no such asset of this maker; else {files: [hex], graves: [{sha256 (hex), incarnation}]}.
create function remove_asset(p_asset uuid, p_maker uuid, p_now timestamptz) returns jsonb language plpgsql as $$
declare
  v_files bytea[];
  v_graves jsonb;
begin
  perform 1 from assets where id = p_asset and maker_id = p_maker for update;
  if not found then
    return null;
  end if;
  select coalesce(array_agg(distinct sha256), '{}') into v_files from asset_files where asset_id = p_asset;
  delete from assets where id = p_asset;
  perform 1 from blobs where sha256 = any (v_files) order by sha256 for update;
  with dead as (
    delete from blobs b
    where b.sha256 = any (v_files) and not exists (select from asset_files f where f.sha256 = b.sha256)
    returning b.sha256, b.incarnation
  ), buried as (
    insert into blob_graves (incarnation, sha256, buried_at) select incarnation, sha256, p_now from dead
    returning incarnation, sha256
  )
  select coalesce(jsonb_agg(jsonb_build_object('sha256', encode(sha256, 'hex'), 'incarnation', incarnation)), '[]')
    into v_graves from buried;
  return jsonb_build_object('graves', v_graves,
    'files', (select coalesce(jsonb_agg(encode(s, 'hex')), '[]') from unnest(v_files) s));
end $$;

revoke all on function attach_assets(jsonb), attach_asset(jsonb), remove_asset(uuid, uuid, timestamptz) from public;
grant execute on function attach_assets(jsonb), attach_asset(jsonb), remove_asset(uuid, uuid, timestamptz) to strata_app;
