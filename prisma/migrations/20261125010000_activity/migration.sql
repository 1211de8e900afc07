-- What people read directly, asked at each import by service and name over ninety days; and the rare events of root users.
CREATE INDEX event_people_idx ON cache.event (source, name, event_time) WHERE person IS NOT NULL OR actor_kind = 'root';
CREATE INDEX event_root_idx ON cache.event (event_time) WHERE actor_kind = 'root';
