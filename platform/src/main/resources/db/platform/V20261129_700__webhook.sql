-- Who wants to be called when something happens. `barrier` and `number` are the position in the history: what stands up to it and
-- was chosen waits in webhook_pending, or has been delivered.
CREATE TABLE webhook (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  url text NOT NULL,
  description text NOT NULL,
  types text[] NOT NULL,
  of_collectivity char(9),
  subject uuid,
  state text NOT NULL CHECK (state IN ('ACTIVE', 'PAUSED', 'DISABLED')),
  reason text CHECK (reason IN ('ASKED', 'RETRIES_USED_UP', 'RECEIVER_GONE')),
  state_since timestamptz NOT NULL,
  barrier bigint NOT NULL,
  number bigint NOT NULL,
  -- Of what people decide; going on in the history does not count.
  version bigint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  UNIQUE (collectivity, id),
  CHECK ((state = 'ACTIVE') = (reason IS NULL))
);

-- Sealed with hemicycle.webhook.secret-key where that is set, as they are where it is not (docs/security.md).
CREATE TABLE webhook_secret (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  webhook_id uuid NOT NULL,
  secret bytea NOT NULL,
  created_at timestamptz NOT NULL,
  ends_at timestamptz,
  FOREIGN KEY (collectivity, webhook_id) REFERENCES webhook (collectivity, id) ON DELETE CASCADE
);
CREATE INDEX webhook_secret_of ON webhook_secret (webhook_id);

-- What is to be delivered. Of each aggregate only the first is tried. A lease says that a process is at it, and for how long it is
-- believed: a process that dies leaves an event that is delivered again.
CREATE TABLE webhook_pending (
  collectivity char(9) NOT NULL,
  webhook_id uuid NOT NULL,
  barrier bigint NOT NULL,
  number bigint NOT NULL,
  event_id uuid NOT NULL REFERENCES domain_event,
  aggregate_id uuid NOT NULL,
  attempts int NOT NULL DEFAULT 0,
  due_at timestamptz NOT NULL,
  lease uuid,
  leased_until timestamptz,
  PRIMARY KEY (webhook_id, barrier, number),
  FOREIGN KEY (collectivity, webhook_id) REFERENCES webhook (collectivity, id) ON DELETE CASCADE
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
CREATE INDEX webhook_pending_order ON webhook_pending (webhook_id, aggregate_id, barrier, number);

-- The log of attempts, kept for hemicycle.webhook.log-kept.
CREATE TABLE webhook_delivery (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  webhook_id uuid NOT NULL,
  event_id uuid NOT NULL,
  type text NOT NULL,
  attempt int NOT NULL,
  at timestamptz NOT NULL,
  outcome text NOT NULL,
  status int,
  detail text NOT NULL,
  duration_ms int NOT NULL,
  FOREIGN KEY (collectivity, webhook_id) REFERENCES webhook (collectivity, id) ON DELETE CASCADE
);
CREATE INDEX webhook_delivery_of ON webhook_delivery (webhook_id, id);
CREATE INDEX webhook_delivery_age ON webhook_delivery (at);
