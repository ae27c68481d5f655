-- Which events are about which basins: decided when an event is written, by what it says. Plans say `basin`, meetings
-- `body.basin`, deliverables `deliverable.basin`, missions and changes of the territory `basins`.
CREATE TABLE basin_event (
  collectivity char(9) NOT NULL,
  basin_id uuid NOT NULL,
  event_id uuid NOT NULL REFERENCES domain_event,
  PRIMARY KEY (collectivity, basin_id, event_id)
);

CREATE FUNCTION basins_of_event(data text) RETURNS SETOF uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT (id #>> '{}')::uuid FROM (
    SELECT jsonb_path_query(data::jsonb, '$.basin.id')
    UNION SELECT jsonb_path_query(data::jsonb, '$.basins[*].id')
    UNION SELECT jsonb_path_query(data::jsonb, '$.*.basin.id')) found (id)
$$;

CREATE FUNCTION note_basins_of_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO basin_event SELECT NEW.collectivity, basin, NEW.id FROM basins_of_event(NEW.data) basin;
  RETURN NULL;
END $$;
CREATE TRIGGER domain_event_basins AFTER INSERT ON domain_event
  FOR EACH ROW EXECUTE FUNCTION note_basins_of_event();

INSERT INTO basin_event SELECT e.collectivity, basin, e.id FROM domain_event e, basins_of_event(e.data) basin;
CREATE TRIGGER basin_event_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON basin_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
