-- What members told moderators. The message is kept as it was then, whatever becomes of it.
CREATE TABLE reports (
    id          bigint PRIMARY KEY,
    guild_id    bigint NOT NULL,
    reporter_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    target_id   bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    channel_id  bigint,
    message_id  bigint,
    content     text,
    category    text NOT NULL,
    comment     text NOT NULL,
    resolved_at timestamptz,
    resolved_by bigint,
    outcome     text
);
CREATE INDEX reports_guild ON reports (guild_id, id);
CREATE INDEX reports_open ON reports (guild_id, reporter_id) WHERE resolved_at IS NULL;
CREATE INDEX reports_reporter ON reports (reporter_id);
CREATE INDEX reports_target ON reports (target_id);
