-- How a collectivity names itself in what it publishes. Whoever has no row here publishes nothing.
CREATE TABLE collectivity_profile (
  collectivity char(9) PRIMARY KEY,
  version bigint NOT NULL,
  name text NOT NULL,
  siret char(14) NOT NULL CHECK (left(siret, 9) = collectivity),
  department_code text NOT NULL,
  prefecture_id text NOT NULL,
  budget_name text,
  publication_url_template text,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);

-- When each record was made and last changed, deleted ones too: what a harvester asks. Triggers keep it, so no feature can
-- forget to.
CREATE TABLE record_change (
  kind text NOT NULL,
  id uuid NOT NULL,
  collectivity char(9) NOT NULL,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  deleted boolean NOT NULL DEFAULT false,
  PRIMARY KEY (kind, id)
);
CREATE INDEX record_change_in_order ON record_change (collectivity, kind, id);
CREATE INDEX ballot_of_deliberation ON ballot (deliberation_id);
CREATE INDEX deliberation_of_report ON deliberation (report_id);
CREATE INDEX seat_of_councillor ON seat (councillor_id);

CREATE FUNCTION note(of_kind text, of_collectivity char(9), of_id uuid, gone boolean) RETURNS void LANGUAGE sql AS $$
  INSERT INTO record_change (kind, id, collectivity, created_at, changed_at, deleted)
  VALUES (of_kind, of_id, of_collectivity, clock_timestamp(), clock_timestamp(), gone)
  ON CONFLICT (kind, id) DO UPDATE SET changed_at = excluded.changed_at, deleted = excluded.deleted;
$$;

-- The record itself; its kind is the name of its table.
CREATE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM note(TG_TABLE_NAME, OLD.collectivity, OLD.id, true);
  ELSE
    PERFORM note(TG_TABLE_NAME, NEW.collectivity, NEW.id, false);
  END IF;
  RETURN NULL;
END $$;

-- What is told of a deliberation follows from its sitting, its report, its ballots and the steps of its act too.
CREATE FUNCTION note_deliberations_of_sitting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note('deliberation', collectivity, id, false) FROM deliberation WHERE sitting_id = NEW.id;
  RETURN NULL;
END $$;
CREATE FUNCTION note_deliberations_of_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note('deliberation', collectivity, id, false) FROM deliberation WHERE report_id = NEW.id;
  RETURN NULL;
END $$;
CREATE FUNCTION note_deliberation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note('deliberation', NEW.collectivity, NEW.deliberation_id, false);
  RETURN NULL;
END $$;

DO $$
DECLARE
  noted text;
BEGIN
  FOREACH noted IN ARRAY ARRAY['body', 'political_group', 'councillor', 'seat', 'group_membership', 'sitting', 'deliberation'] LOOP
    IF to_regclass(noted) IS NOT NULL THEN
      EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION note_change()',
        noted || '_is_noted', noted);
      -- Ids tell when they were made, those of version 4 apart.
      EXECUTE format('INSERT INTO record_change (kind, id, collectivity, created_at, changed_at)
        SELECT %L, id, collectivity, coalesce(uuid_extract_timestamp(id), now()), now() FROM %I', noted, noted);
    END IF;
  END LOOP;
  IF to_regclass('act_step') IS NOT NULL THEN
    CREATE TRIGGER act_step_is_noted AFTER INSERT ON act_step FOR EACH ROW EXECUTE FUNCTION note_deliberation();
  END IF;
END $$;
CREATE TRIGGER sitting_touches_deliberations AFTER UPDATE ON sitting
  FOR EACH ROW EXECUTE FUNCTION note_deliberations_of_sitting();
CREATE TRIGGER report_touches_deliberations AFTER UPDATE ON report
  FOR EACH ROW EXECUTE FUNCTION note_deliberations_of_report();
CREATE TRIGGER ballot_is_noted AFTER INSERT ON ballot FOR EACH ROW EXECUTE FUNCTION note_deliberation();

-- Deliberations as the public may see them, with the ballot that decided them as last corrected. Names of voters leave the
-- database only where the law has them in the minutes of a public sitting: a public ballot of the plenary, outside of a
-- closed session.
CREATE VIEW open_deliberation AS
  SELECT d.collectivity, d.id, d.number, d.title, d.state, d.sitting_id, d.report_id, r.number AS report_number,
         s.held_on, b.id AS body_id, b.kind AS body_kind, c.created_at,
         greatest(c.changed_at, p.changed_at) AS changed_at, r.state = 'WITHDRAWN' AS withdrawn,
         money.first_year, money.last_year,
         v.id AS ballot_id, v.method, v.outcome, v.closed_at, v.in_office, v.votes_for, v.votes_against, v.abstentions,
         v.not_taking_part, v.absent_without_proxy, v.casting_vote, v.quorum_base, v.quorum_in_office, v.quorum_counted,
         v.quorum_threshold, v.reasons, v.corrects, v.motive, v.in_public,
         CASE WHEN v.method = 'PUBLIC_BALLOT' AND b.kind = 'PLENARY' AND v.in_public THEN
           (SELECT jsonb_agg(jsonb_build_object('person', t.councillor_id, 'bucket', t.bucket) ORDER BY t.position)
              FROM standing t WHERE t.ballot_id = v.id) END AS standings
    FROM deliberation d
    JOIN record_change c ON c.kind = 'deliberation' AND c.id = d.id
    JOIN report r ON r.id = d.report_id
    JOIN sitting s ON s.id = d.sitting_id
    JOIN body b ON b.id = s.body_id
    LEFT JOIN collectivity_profile p ON p.collectivity = d.collectivity
    LEFT JOIN LATERAL (
      SELECT whole.*, coalesce(
               (SELECT t.kind <> 'CLOSED_SESSION' FROM timeline_entry t
                 WHERE t.sitting_id = d.sitting_id AND t.kind IN ('CLOSED_SESSION', 'END_OF_CLOSED_SESSION')
                   AND t.happened_at <= whole.voted_at
                 ORDER BY t.position DESC LIMIT 1), true) AS in_public
        FROM ballot whole
       WHERE whole.deliberation_id = d.id AND whole.subject = 'WHOLE'
         AND NOT EXISTS (SELECT 1 FROM ballot later WHERE later.corrects = whole.id)) v ON true
    LEFT JOIN LATERAL (
      SELECT min(e.year) AS first_year, max(e.year) AS last_year
        FROM article a JOIN expense e ON e.id = ANY (a.expense_ids)
       WHERE a.deliberation_id = d.id) money ON true
   WHERE d.state = 'ADOPTED'
      OR (b.kind = 'PLENARY' AND s.president_id IS NOT NULL AND coalesce(v.in_public, true));

-- OParl objects: what is gone keeps its id.
CREATE VIEW oparl_organization AS
  SELECT c.collectivity, c.id, c.created_at, c.changed_at, c.deleted, coalesce(b.name, g.name) AS name,
         coalesce(b.kind, 'POLITICAL_GROUP') AS kind
    FROM record_change c
    LEFT JOIN body b ON c.kind = 'body' AND b.id = c.id
    LEFT JOIN political_group g ON c.kind = 'political_group' AND g.id = c.id
   WHERE c.kind IN ('body', 'political_group');

CREATE VIEW oparl_person AS
  SELECT c.collectivity, c.id, c.created_at, c.changed_at, c.deleted, m.civility, m.given_name, m.family_name
    FROM record_change c LEFT JOIN councillor m ON m.id = c.id
   WHERE c.kind = 'councillor';

DO $$
DECLARE
  in_groups text := CASE WHEN to_regclass('group_membership') IS NULL
    -- The membership of a member in their one group has no id of its own yet.
    THEN '' ELSE
    'UNION ALL SELECT c.collectivity, c.id, c.created_at, c.changed_at, c.deleted, g.councillor_id, g.group_id, NULL,
            g.member_from, g.member_until
       FROM record_change c LEFT JOIN group_membership g ON g.id = c.id WHERE c.kind = ''group_membership''' END;
BEGIN
  EXECUTE 'CREATE VIEW oparl_membership AS
    SELECT c.collectivity, c.id, c.created_at, c.changed_at, c.deleted, s.councillor_id AS person_id,
           s.body_id AS organization_id, s.voting, s.seated_from AS first_day, s.seated_until AS last_day
      FROM record_change c LEFT JOIN seat s ON s.id = c.id WHERE c.kind = ''seat'' ' || in_groups;
END $$;

CREATE VIEW oparl_meeting AS
  SELECT c.collectivity, c.id, c.created_at, c.changed_at, c.deleted, s.held_on, s.body_id AS organization_id, b.name,
         (SELECT t.happened_at FROM timeline_entry t WHERE t.sitting_id = s.id AND t.kind = 'END') AS ended_at,
         ARRAY(SELECT e.councillor_id FROM roll_call_entry e WHERE e.sitting_id = s.id AND e.attendance = 'PRESENT'
                ORDER BY e.position) AS participants
    FROM record_change c
    LEFT JOIN sitting s ON s.id = c.id
    LEFT JOIN body b ON b.id = s.body_id
   WHERE c.kind = 'sitting' AND (c.deleted OR (s.president_id IS NOT NULL AND b.kind <> 'THEMATIC_COMMISSION'));

-- A deliberation is an item of the agenda, its consultation and the paper at once.
CREATE VIEW oparl_item AS
  SELECT o.*, o.withdrawn AS deleted FROM open_deliberation o;

-- Its id is its SIREN in the form that the others have, so that one list is read like another.
CREATE VIEW oparl_body AS
  SELECT p.*, ('00000000-0000-0000-0000-' || lpad(to_hex(p.collectivity::bigint), 12, '0'))::uuid AS id, false AS deleted
    FROM collectivity_profile p;
