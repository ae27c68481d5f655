-- Keys that have served: never deleted, since a legal act is not decided twice however late the repeat comes.
CREATE TABLE idempotent_request (
  collectivity char(9) NOT NULL,
  subject text NOT NULL,
  key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  fingerprint char(64) NOT NULL,
  status smallint NOT NULL,
  location text,
  etag text,
  body text,
  kept_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (collectivity, subject, key)
);

-- The history of facts: append-only. An event is written in the transaction of its fact.
CREATE TABLE domain_event (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  topic text NOT NULL,
  type text NOT NULL,
  aggregate_id uuid NOT NULL,
  aggregate_version bigint NOT NULL CHECK (aggregate_version > 0),
  occurred_at timestamptz NOT NULL,
  source text NOT NULL,
  traceparent text,
  data text NOT NULL,
  UNIQUE (topic, aggregate_id, aggregate_version)
);

-- What is not published yet: the relay deletes a row when the broker has acknowledged it. It keeps no cursor, because
-- numbers are drawn before commit and a cursor would skip a late committer for ever.
CREATE TABLE outbox (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id uuid NOT NULL UNIQUE REFERENCES domain_event,
  aggregate_id uuid NOT NULL,
  appended_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  parked_because text
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
CREATE INDEX outbox_parked ON outbox (aggregate_id) WHERE parked_because IS NOT NULL;

-- Events that took effect here, written in the transaction of that effect.
CREATE TABLE inbox (
  consumer text NOT NULL,
  event_id uuid NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (consumer, event_id)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% only grows: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER domain_event_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON domain_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER idempotent_request_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON idempotent_request
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
