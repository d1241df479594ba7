-- Emails to buyers: written in the transaction that they report, sent by a job, readable on the dashboard.
CREATE TABLE email (
  shop_id    uuid        NOT NULL REFERENCES shop,
  id         uuid        NOT NULL,
  order_id   uuid,
  kind       text        NOT NULL,
  language   char(2)     NOT NULL,
  recipient  text        NOT NULL,
  subject    text        NOT NULL,
  html       text        NOT NULL,
  plain      text        NOT NULL,
  written_at timestamptz NOT NULL DEFAULT now(),
  sent_at    timestamptz,
  -- With a link in it that signs in: nobody reads it on the dashboard, and its text is deleted when it is sent.
  secret     boolean     NOT NULL DEFAULT false,
  PRIMARY KEY (shop_id, id)
);
CREATE INDEX email_of_order ON email (shop_id, order_id);
CREATE INDEX email_latest ON email (shop_id, written_at DESC);
SELECT keep_to_tenant('email');
