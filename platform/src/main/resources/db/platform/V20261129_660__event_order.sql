-- The order in which a reader follows the history and misses nothing. Numbers are drawn before the commit: a cursor "number > last"
-- would skip a late committer for ever. Transactions begin in another order than they write: by their number alone, two events of one
-- aggregate could change places. So an event keeps both: its number, and as `barrier` the transaction that wrote it or, where that is
-- later, the barrier of the aggregate's event before. Readers go by (barrier, number), and only below every transaction that still
-- runs: what is to come stands behind it.
ALTER TABLE domain_event ADD COLUMN barrier xid8 NOT NULL DEFAULT pg_current_xact_id();
ALTER TABLE domain_event ADD COLUMN number bigint;

-- What was written before has no number yet: by its id, which holds the time, and within an aggregate by version.
ALTER TABLE domain_event DISABLE TRIGGER domain_event_only_grows;
UPDATE domain_event e SET number = o.number
FROM (SELECT id, row_number() OVER (ORDER BY latest, aggregate_version, id) AS number
      FROM (SELECT id, aggregate_version,
                   max(id::text COLLATE "C") OVER (PARTITION BY topic, aggregate_id ORDER BY aggregate_version) AS latest
            FROM domain_event) d) o
WHERE o.id = e.id;
ALTER TABLE domain_event ENABLE TRIGGER domain_event_only_grows;

ALTER TABLE domain_event ALTER COLUMN number SET NOT NULL;
ALTER TABLE domain_event ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY;
SELECT setval(pg_get_serial_sequence('domain_event', 'number'),
              (SELECT coalesce(max(number), 0) + 1 FROM domain_event), false);
CREATE UNIQUE INDEX domain_event_order ON domain_event (barrier, number);
