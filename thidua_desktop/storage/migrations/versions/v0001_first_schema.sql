CREATE TABLE book_identity (
  ordinal INTEGER NOT NULL,
  scope_year TEXT NOT NULL,
  scope_period TEXT NOT NULL,
  scope_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  uid TEXT NOT NULL,
  unit TEXT NOT NULL,
  bloc_code TEXT NOT NULL,
  year TEXT NOT NULL,
  mode TEXT NOT NULL,
  created_at TEXT NOT NULL,
  classification TEXT NOT NULL,
  CONSTRAINT pk_book_identity PRIMARY KEY (ordinal),
  CONSTRAINT ck_book_identity_version CHECK ("version" >= 1),
  CONSTRAINT ck_book_identity_deleted CHECK ("deleted" IN (0, 1)),
  CONSTRAINT ck_book_identity_uid CHECK ("uid" <> ''),
  CONSTRAINT ck_book_identity_unit CHECK ("unit" <> ''),
  CONSTRAINT ck_book_identity_bloc_code CHECK ("bloc_code" <> ''),
  CONSTRAINT ck_book_identity_year CHECK ("year" <> ''),
  CONSTRAINT ck_book_identity_mode CHECK ("mode" IN ('official', 'rehearsal')),
  CONSTRAINT ck_book_identity_created_at CHECK ("created_at" LIKE '%Z'),
  CONSTRAINT ck_book_identity_classification CHECK ("classification" IN ('cong_khai', 'noi_bo'))
) STRICT;

CREATE UNIQUE INDEX uq_book_identity_living ON book_identity (scope_year, scope_period, scope_key) WHERE deleted = 0;

CREATE TABLE account (
  ordinal INTEGER NOT NULL,
  scope_year TEXT NOT NULL,
  scope_period TEXT NOT NULL,
  scope_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  verifier TEXT NOT NULL,
  CONSTRAINT pk_account PRIMARY KEY (ordinal),
  CONSTRAINT ck_account_version CHECK ("version" >= 1),
  CONSTRAINT ck_account_deleted CHECK ("deleted" IN (0, 1)),
  CONSTRAINT ck_account_role CHECK ("role" IN ('clerk', 'commander', 'viewer'))
) STRICT;

CREATE UNIQUE INDEX uq_account_living ON account (scope_year, scope_period, scope_key) WHERE deleted = 0;

CREATE TABLE signing_key (
  ordinal INTEGER NOT NULL,
  scope_year TEXT NOT NULL,
  scope_period TEXT NOT NULL,
  scope_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  key_id TEXT NOT NULL,
  public_key TEXT NOT NULL,
  locked_secret TEXT NOT NULL,
  created_at TEXT NOT NULL,
  retired_at TEXT,
  CONSTRAINT pk_signing_key PRIMARY KEY (ordinal),
  CONSTRAINT ck_signing_key_version CHECK ("version" >= 1),
  CONSTRAINT ck_signing_key_deleted CHECK ("deleted" IN (0, 1)),
  CONSTRAINT ck_signing_key_key_id CHECK ("key_id" <> ''),
  CONSTRAINT ck_signing_key_public_key CHECK ("public_key" <> ''),
  CONSTRAINT ck_signing_key_created_at CHECK ("created_at" LIKE '%Z'),
  CONSTRAINT ck_signing_key_retired_at CHECK ("retired_at" LIKE '%Z')
) STRICT;

CREATE UNIQUE INDEX uq_signing_key_living ON signing_key (scope_year, scope_period, scope_key) WHERE deleted = 0;

CREATE TABLE trusted_key (
  ordinal INTEGER NOT NULL,
  scope_year TEXT NOT NULL,
  scope_period TEXT NOT NULL,
  scope_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  unit TEXT NOT NULL,
  key_id TEXT NOT NULL,
  public_key TEXT NOT NULL,
  confirmed_by TEXT NOT NULL,
  confirmed_how TEXT NOT NULL,
  confirmed_on TEXT NOT NULL,
  revoked_on TEXT,
  accepted TEXT NOT NULL,
  CONSTRAINT pk_trusted_key PRIMARY KEY (ordinal),
  CONSTRAINT ck_trusted_key_version CHECK ("version" >= 1),
  CONSTRAINT ck_trusted_key_deleted CHECK ("deleted" IN (0, 1)),
  CONSTRAINT ck_trusted_key_unit CHECK ("unit" <> ''),
  CONSTRAINT ck_trusted_key_key_id CHECK ("key_id" <> ''),
  CONSTRAINT ck_trusted_key_public_key CHECK ("public_key" <> ''),
  CONSTRAINT ck_trusted_key_confirmed_by CHECK ("confirmed_by" <> ''),
  CONSTRAINT ck_trusted_key_confirmed_how CHECK ("confirmed_how" IN ('in_person', 'phone', 'paper')),
  CONSTRAINT ck_trusted_key_confirmed_on CHECK (length("confirmed_on") = 10),
  CONSTRAINT ck_trusted_key_revoked_on CHECK (length("revoked_on") = 10),
  CONSTRAINT ck_trusted_key_accepted CHECK ("accepted" <> '')
) STRICT;

CREATE UNIQUE INDEX uq_trusted_key_living ON trusted_key (scope_year, scope_period, scope_key) WHERE deleted = 0;

CREATE TABLE package (
  ordinal INTEGER NOT NULL,
  scope_year TEXT NOT NULL,
  scope_period TEXT NOT NULL,
  scope_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  digest TEXT NOT NULL,
  payload_digest TEXT NOT NULL,
  key_id TEXT NOT NULL,
  sent INTEGER NOT NULL,
  withdrawn INTEGER NOT NULL,
  view_differs INTEGER NOT NULL,
  format INTEGER NOT NULL,
  min_reader INTEGER NOT NULL,
  kind TEXT NOT NULL,
  bloc_id TEXT NOT NULL,
  bloc_uid TEXT,
  year_id TEXT NOT NULL,
  period_id TEXT,
  author_unit_id TEXT NOT NULL,
  for_unit_id TEXT,
  revision INTEGER NOT NULL,
  previous_digest TEXT,
  frame_digest TEXT,
  roster_digest TEXT,
  mode TEXT NOT NULL,
  classification TEXT NOT NULL,
  created_at TEXT NOT NULL,
  journal_length INTEGER NOT NULL,
  journal_head TEXT NOT NULL,
  journal_seals TEXT NOT NULL,
  renderer TEXT NOT NULL,
  CONSTRAINT pk_package PRIMARY KEY (ordinal),
  CONSTRAINT ck_package_version CHECK ("version" >= 1),
  CONSTRAINT ck_package_deleted CHECK ("deleted" IN (0, 1)),
  CONSTRAINT uq_package_digest UNIQUE (digest),
  CONSTRAINT ck_package_digest CHECK (length("digest") = 64),
  CONSTRAINT ck_package_payload_digest CHECK (length("payload_digest") = 64),
  CONSTRAINT ck_package_key_id CHECK ("key_id" <> ''),
  CONSTRAINT ck_package_sent CHECK ("sent" IN (0, 1)),
  CONSTRAINT ck_package_withdrawn CHECK ("withdrawn" IN (0, 1)),
  CONSTRAINT ck_package_view_differs CHECK ("view_differs" IN (0, 1)),
  CONSTRAINT ck_package_format CHECK ("format" >= 1),
  CONSTRAINT ck_package_min_reader CHECK ("min_reader" >= 1),
  CONSTRAINT ck_package_kind CHECK ("kind" IN ('enrolment', 'frame', 'record', 'crosscheck', 'question', 'result', 'handover', 'rollup')),
  CONSTRAINT ck_package_bloc_id CHECK ("bloc_id" <> ''),
  CONSTRAINT ck_package_year_id CHECK ("year_id" <> ''),
  CONSTRAINT ck_package_period_id CHECK ("period_id" <> ''),
  CONSTRAINT ck_package_author_unit_id CHECK ("author_unit_id" <> ''),
  CONSTRAINT ck_package_for_unit_id CHECK ("for_unit_id" <> ''),
  CONSTRAINT ck_package_revision CHECK ("revision" >= 1),
  CONSTRAINT ck_package_previous_digest CHECK (length("previous_digest") = 64),
  CONSTRAINT ck_package_frame_digest CHECK (length("frame_digest") = 64),
  CONSTRAINT ck_package_roster_digest CHECK (length("roster_digest") = 64),
  CONSTRAINT ck_package_mode CHECK ("mode" IN ('official', 'rehearsal')),
  CONSTRAINT ck_package_created_at CHECK ("created_at" LIKE '%Z'),
  CONSTRAINT ck_package_journal_length CHECK ("journal_length" >= 0),
  CONSTRAINT ck_package_journal_head CHECK (length("journal_head") = 64),
  CONSTRAINT ck_package_journal_seals CHECK ("journal_seals" <> ''),
  CONSTRAINT ck_package_renderer CHECK ("renderer" <> '')
) STRICT;

CREATE UNIQUE INDEX uq_package_living ON package (scope_year, scope_period, scope_key) WHERE deleted = 0;

CREATE TABLE pending_package (
  ordinal INTEGER NOT NULL,
  scope_year TEXT NOT NULL,
  scope_period TEXT NOT NULL,
  scope_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  file_digest TEXT NOT NULL,
  file_name TEXT NOT NULL,
  key_id TEXT,
  unit TEXT,
  kind TEXT,
  public_key TEXT,
  CONSTRAINT pk_pending_package PRIMARY KEY (ordinal),
  CONSTRAINT ck_pending_package_version CHECK ("version" >= 1),
  CONSTRAINT ck_pending_package_deleted CHECK ("deleted" IN (0, 1)),
  CONSTRAINT ck_pending_package_file_digest CHECK (length("file_digest") = 64),
  CONSTRAINT ck_pending_package_unit CHECK ("unit" <> ''),
  CONSTRAINT ck_pending_package_kind CHECK ("kind" IN ('enrolment', 'frame', 'record', 'crosscheck', 'question', 'result', 'handover', 'rollup'))
) STRICT;

CREATE UNIQUE INDEX uq_pending_package_living ON pending_package (scope_year, scope_period, scope_key) WHERE deleted = 0;

CREATE TABLE pending_file (
  file_digest TEXT NOT NULL,
  content BLOB NOT NULL,
  CONSTRAINT pk_pending_file PRIMARY KEY (file_digest),
  CONSTRAINT ck_pending_file_file_digest CHECK (length("file_digest") = 64)
) STRICT;

CREATE TABLE package_receipt (
  ordinal INTEGER NOT NULL,
  scope_year TEXT NOT NULL,
  scope_period TEXT NOT NULL,
  scope_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  id TEXT NOT NULL,
  at TEXT NOT NULL,
  way TEXT NOT NULL,
  file_name TEXT NOT NULL,
  verdict TEXT NOT NULL,
  code TEXT,
  kind TEXT,
  unit TEXT,
  period TEXT,
  revision INTEGER,
  digest TEXT,
  CONSTRAINT pk_package_receipt PRIMARY KEY (ordinal),
  CONSTRAINT ck_package_receipt_version CHECK ("version" >= 1),
  CONSTRAINT ck_package_receipt_deleted CHECK ("deleted" IN (0, 1)),
  CONSTRAINT ck_package_receipt_id CHECK ("id" <> ''),
  CONSTRAINT ck_package_receipt_at CHECK ("at" LIKE '%Z'),
  CONSTRAINT ck_package_receipt_way CHECK ("way" IN ('in', 'out')),
  CONSTRAINT ck_package_receipt_verdict CHECK ("verdict" IN ('accepted', 'quarantined', 'refused')),
  CONSTRAINT ck_package_receipt_code CHECK ("code" <> ''),
  CONSTRAINT ck_package_receipt_kind CHECK ("kind" IN ('enrolment', 'frame', 'record', 'crosscheck', 'question', 'result', 'handover', 'rollup')),
  CONSTRAINT ck_package_receipt_unit CHECK ("unit" <> ''),
  CONSTRAINT ck_package_receipt_period CHECK ("period" <> ''),
  CONSTRAINT ck_package_receipt_revision CHECK ("revision" >= 1),
  CONSTRAINT ck_package_receipt_digest CHECK (length("digest") = 64)
) STRICT;

CREATE UNIQUE INDEX uq_package_receipt_living ON package_receipt (scope_year, scope_period, scope_key) WHERE deleted = 0;

CREATE TABLE frame (
  id INTEGER NOT NULL,
  year_code TEXT NOT NULL,
  bloc TEXT NOT NULL,
  year TEXT NOT NULL,
  pact TEXT NOT NULL,
  scoring_table TEXT NOT NULL,
  CONSTRAINT pk_frame PRIMARY KEY (id),
  CONSTRAINT ck_frame_year_code CHECK ("year_code" <> ''),
  CONSTRAINT ck_frame_bloc CHECK ("bloc" <> ''),
  CONSTRAINT ck_frame_year CHECK ("year" <> ''),
  CONSTRAINT ck_frame_pact CHECK ("pact" <> ''),
  CONSTRAINT ck_frame_scoring_table CHECK ("scoring_table" <> '')
) STRICT;

CREATE INDEX ix_frame_year_code ON frame (year_code);

CREATE TABLE operation (
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  prev_digest TEXT NOT NULL,
  digest TEXT NOT NULL,
  CONSTRAINT pk_operation PRIMARY KEY (seq),
  CONSTRAINT ck_operation_seq CHECK ("seq" >= 1),
  CONSTRAINT ck_operation_kind CHECK ("kind" <> ''),
  CONSTRAINT ck_operation_actor CHECK ("actor" <> ''),
  CONSTRAINT ck_operation_at CHECK ("at" LIKE '%Z'),
  CONSTRAINT ck_operation_prev_digest CHECK (length("prev_digest") = 64),
  CONSTRAINT ck_operation_digest CHECK (length("digest") = 64)
) STRICT;

CREATE TRIGGER operation_no_update BEFORE UPDATE ON operation BEGIN SELECT RAISE(ABORT, 'operation is append-only'); END;

CREATE TRIGGER operation_no_delete BEFORE DELETE ON operation BEGIN SELECT RAISE(ABORT, 'operation is append-only'); END;

CREATE TABLE assignment (
  ordinal INTEGER NOT NULL,
  scope_year TEXT NOT NULL,
  scope_period TEXT NOT NULL,
  scope_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  scorer TEXT NOT NULL,
  unit TEXT NOT NULL,
  CONSTRAINT pk_assignment PRIMARY KEY (ordinal),
  CONSTRAINT ck_assignment_version CHECK ("version" >= 1),
  CONSTRAINT ck_assignment_deleted CHECK ("deleted" IN (0, 1)),
  CONSTRAINT ck_assignment_scorer CHECK ("scorer" <> ''),
  CONSTRAINT ck_assignment_unit CHECK ("unit" <> '')
) STRICT;

CREATE UNIQUE INDEX uq_assignment_living ON assignment (scope_year, scope_period, scope_key) WHERE deleted = 0;

CREATE TABLE cross_score (
  ordinal INTEGER NOT NULL,
  scope_year TEXT NOT NULL,
  scope_period TEXT NOT NULL,
  scope_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  unit TEXT NOT NULL,
  criterion TEXT NOT NULL,
  points TEXT NOT NULL,
  reason TEXT,
  CONSTRAINT pk_cross_score PRIMARY KEY (ordinal),
  CONSTRAINT ck_cross_score_version CHECK ("version" >= 1),
  CONSTRAINT ck_cross_score_deleted CHECK ("deleted" IN (0, 1)),
  CONSTRAINT ck_cross_score_unit CHECK ("unit" <> ''),
  CONSTRAINT ck_cross_score_criterion CHECK ("criterion" <> ''),
  CONSTRAINT ck_cross_score_points CHECK ("points" <> '')
) STRICT;

CREATE UNIQUE INDEX uq_cross_score_living ON cross_score (scope_year, scope_period, scope_key) WHERE deleted = 0;

CREATE TABLE crosscheck_secret (
  ordinal INTEGER NOT NULL,
  scope_year TEXT NOT NULL,
  scope_period TEXT NOT NULL,
  scope_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  period TEXT NOT NULL,
  nonce TEXT NOT NULL,
  commitment TEXT NOT NULL,
  CONSTRAINT pk_crosscheck_secret PRIMARY KEY (ordinal),
  CONSTRAINT ck_crosscheck_secret_version CHECK ("version" >= 1),
  CONSTRAINT ck_crosscheck_secret_deleted CHECK ("deleted" IN (0, 1)),
  CONSTRAINT ck_crosscheck_secret_period CHECK ("period" <> ''),
  CONSTRAINT ck_crosscheck_secret_nonce CHECK ("nonce" <> ''),
  CONSTRAINT ck_crosscheck_secret_commitment CHECK (length("commitment") = 64)
) STRICT;

CREATE UNIQUE INDEX uq_crosscheck_secret_living ON crosscheck_secret (scope_year, scope_period, scope_key) WHERE deleted = 0;

CREATE TABLE appraisal (
  ordinal INTEGER NOT NULL,
  scope_year TEXT NOT NULL,
  scope_period TEXT NOT NULL,
  scope_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  unit TEXT NOT NULL,
  criterion TEXT NOT NULL,
  points TEXT NOT NULL,
  reason TEXT,
  CONSTRAINT pk_appraisal PRIMARY KEY (ordinal),
  CONSTRAINT ck_appraisal_version CHECK ("version" >= 1),
  CONSTRAINT ck_appraisal_deleted CHECK ("deleted" IN (0, 1)),
  CONSTRAINT ck_appraisal_unit CHECK ("unit" <> ''),
  CONSTRAINT ck_appraisal_criterion CHECK ("criterion" <> ''),
  CONSTRAINT ck_appraisal_points CHECK ("points" <> '')
) STRICT;

CREATE UNIQUE INDEX uq_appraisal_living ON appraisal (scope_year, scope_period, scope_key) WHERE deleted = 0;

CREATE TABLE question (
  ordinal INTEGER NOT NULL,
  scope_year TEXT NOT NULL,
  scope_period TEXT NOT NULL,
  scope_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  id TEXT NOT NULL,
  unit TEXT NOT NULL,
  criterion TEXT NOT NULL,
  entry TEXT,
  text TEXT NOT NULL,
  asked_on TEXT NOT NULL,
  CONSTRAINT pk_question PRIMARY KEY (ordinal),
  CONSTRAINT ck_question_version CHECK ("version" >= 1),
  CONSTRAINT ck_question_deleted CHECK ("deleted" IN (0, 1)),
  CONSTRAINT ck_question_id CHECK ("id" <> ''),
  CONSTRAINT ck_question_unit CHECK ("unit" <> ''),
  CONSTRAINT ck_question_criterion CHECK ("criterion" <> ''),
  CONSTRAINT ck_question_entry CHECK ("entry" <> ''),
  CONSTRAINT ck_question_asked_on CHECK (length("asked_on") = 10)
) STRICT;

CREATE UNIQUE INDEX uq_question_living ON question (scope_year, scope_period, scope_key) WHERE deleted = 0;

CREATE TABLE evidence (
  sha256 TEXT NOT NULL,
  kind TEXT NOT NULL,
  size INTEGER NOT NULL,
  content BLOB NOT NULL,
  CONSTRAINT pk_evidence PRIMARY KEY (sha256),
  CONSTRAINT ck_evidence_sha256 CHECK (length("sha256") = 64),
  CONSTRAINT ck_evidence_kind CHECK ("kind" IN ('pdf', 'png', 'jpg', 'docx', 'xlsx', 'txt')),
  CONSTRAINT ck_evidence_size CHECK ("size" >= 0)
) STRICT;

CREATE TRIGGER evidence_no_update BEFORE UPDATE ON evidence BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;

CREATE TRIGGER evidence_no_delete BEFORE DELETE ON evidence BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;

CREATE TABLE progress_entry (
  ordinal INTEGER NOT NULL,
  year TEXT NOT NULL,
  id TEXT NOT NULL,
  criterion TEXT NOT NULL,
  occurred_on TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  component TEXT,
  result_kind TEXT,
  result_number TEXT,
  result_level TEXT,
  note TEXT,
  corrects TEXT,
  withdrawn INTEGER NOT NULL,
  CONSTRAINT pk_progress_entry PRIMARY KEY (ordinal),
  CONSTRAINT ck_progress_entry_number CHECK ((result_number IS NOT NULL) = (result_kind IS NOT NULL AND result_kind = 'number')),
  CONSTRAINT ck_progress_entry_level CHECK ((result_level IS NOT NULL) = (result_kind IS NOT NULL AND result_kind = 'level')),
  CONSTRAINT ck_progress_entry_year CHECK ("year" <> ''),
  CONSTRAINT uq_progress_entry_id UNIQUE (id),
  CONSTRAINT ck_progress_entry_id CHECK ("id" <> ''),
  CONSTRAINT ck_progress_entry_criterion CHECK ("criterion" <> ''),
  CONSTRAINT ck_progress_entry_occurred_on CHECK (length("occurred_on") = 10),
  CONSTRAINT ck_progress_entry_recorded_at CHECK ("recorded_at" LIKE '%Z'),
  CONSTRAINT ck_progress_entry_result_kind CHECK ("result_kind" IN ('number', 'met', 'not_met', 'level', 'nothing')),
  CONSTRAINT ck_progress_entry_result_number CHECK ("result_number" <> ''),
  CONSTRAINT fk_progress_entry_corrects FOREIGN KEY(corrects) REFERENCES progress_entry (id),
  CONSTRAINT ck_progress_entry_withdrawn CHECK ("withdrawn" IN (0, 1))
) STRICT;

CREATE INDEX ix_progress_entry_year ON progress_entry (year);

CREATE TRIGGER progress_entry_no_update BEFORE UPDATE ON progress_entry BEGIN SELECT RAISE(ABORT, 'progress_entry is append-only'); END;

CREATE TRIGGER progress_entry_no_delete BEFORE DELETE ON progress_entry BEGIN SELECT RAISE(ABORT, 'progress_entry is append-only'); END;

CREATE TABLE self_score (
  ordinal INTEGER NOT NULL,
  scope_year TEXT NOT NULL,
  scope_period TEXT NOT NULL,
  scope_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  criterion TEXT NOT NULL,
  points TEXT NOT NULL,
  reason TEXT,
  CONSTRAINT pk_self_score PRIMARY KEY (ordinal),
  CONSTRAINT ck_self_score_version CHECK ("version" >= 1),
  CONSTRAINT ck_self_score_deleted CHECK ("deleted" IN (0, 1)),
  CONSTRAINT ck_self_score_criterion CHECK ("criterion" <> ''),
  CONSTRAINT ck_self_score_points CHECK ("points" <> '')
) STRICT;

CREATE UNIQUE INDEX uq_self_score_living ON self_score (scope_year, scope_period, scope_key) WHERE deleted = 0;

CREATE TABLE gap (
  ordinal INTEGER NOT NULL,
  scope_year TEXT NOT NULL,
  scope_period TEXT NOT NULL,
  scope_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  criterion TEXT NOT NULL,
  CONSTRAINT pk_gap PRIMARY KEY (ordinal),
  CONSTRAINT ck_gap_version CHECK ("version" >= 1),
  CONSTRAINT ck_gap_deleted CHECK ("deleted" IN (0, 1)),
  CONSTRAINT ck_gap_criterion CHECK ("criterion" <> '')
) STRICT;

CREATE UNIQUE INDEX uq_gap_living ON gap (scope_year, scope_period, scope_key) WHERE deleted = 0;

CREATE TABLE initiative (
  ordinal INTEGER NOT NULL,
  scope_year TEXT NOT NULL,
  scope_period TEXT NOT NULL,
  scope_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  recorded_on TEXT NOT NULL,
  recognition_act TEXT,
  adopted_by TEXT NOT NULL,
  CONSTRAINT pk_initiative PRIMARY KEY (ordinal),
  CONSTRAINT ck_initiative_version CHECK ("version" >= 1),
  CONSTRAINT ck_initiative_deleted CHECK ("deleted" IN (0, 1)),
  CONSTRAINT ck_initiative_id CHECK ("id" <> ''),
  CONSTRAINT ck_initiative_kind CHECK ("kind" IN ('model', 'innovation', 'mass_work')),
  CONSTRAINT ck_initiative_recorded_on CHECK (length("recorded_on") = 10),
  CONSTRAINT ck_initiative_adopted_by CHECK ("adopted_by" <> '')
) STRICT;

CREATE UNIQUE INDEX uq_initiative_living ON initiative (scope_year, scope_period, scope_key) WHERE deleted = 0;

CREATE TABLE approval (
  ordinal INTEGER NOT NULL,
  scope_year TEXT NOT NULL,
  scope_period TEXT NOT NULL,
  scope_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  digest TEXT NOT NULL,
  approved_at TEXT NOT NULL,
  position TEXT,
  CONSTRAINT pk_approval PRIMARY KEY (ordinal),
  CONSTRAINT ck_approval_version CHECK ("version" >= 1),
  CONSTRAINT ck_approval_deleted CHECK ("deleted" IN (0, 1)),
  CONSTRAINT ck_approval_digest CHECK (length("digest") = 64),
  CONSTRAINT ck_approval_approved_at CHECK ("approved_at" LIKE '%Z')
) STRICT;

CREATE UNIQUE INDEX uq_approval_living ON approval (scope_year, scope_period, scope_key) WHERE deleted = 0;

CREATE TABLE meeting (
  ordinal INTEGER NOT NULL,
  scope_year TEXT NOT NULL,
  scope_period TEXT NOT NULL,
  scope_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  kind TEXT NOT NULL,
  held_on TEXT,
  starts TEXT,
  ends TEXT,
  place TEXT,
  chair_unit TEXT,
  secretary_unit TEXT,
  agenda TEXT NOT NULL,
  attendance TEXT NOT NULL,
  statements TEXT NOT NULL,
  strengths TEXT NOT NULL,
  conclusions TEXT NOT NULL,
  CONSTRAINT pk_meeting PRIMARY KEY (ordinal),
  CONSTRAINT ck_meeting_version CHECK ("version" >= 1),
  CONSTRAINT ck_meeting_deleted CHECK ("deleted" IN (0, 1)),
  CONSTRAINT ck_meeting_kind CHECK ("kind" IN ('mid_year', 'year_end')),
  CONSTRAINT ck_meeting_held_on CHECK (length("held_on") = 10),
  CONSTRAINT ck_meeting_chair_unit CHECK ("chair_unit" <> ''),
  CONSTRAINT ck_meeting_secretary_unit CHECK ("secretary_unit" <> ''),
  CONSTRAINT ck_meeting_agenda CHECK ("agenda" <> ''),
  CONSTRAINT ck_meeting_attendance CHECK ("attendance" <> ''),
  CONSTRAINT ck_meeting_statements CHECK ("statements" <> ''),
  CONSTRAINT ck_meeting_strengths CHECK ("strengths" <> ''),
  CONSTRAINT ck_meeting_conclusions CHECK ("conclusions" <> '')
) STRICT;

CREATE UNIQUE INDEX uq_meeting_living ON meeting (scope_year, scope_period, scope_key) WHERE deleted = 0;

CREATE TABLE ballot (
  ordinal INTEGER NOT NULL,
  scope_year TEXT NOT NULL,
  scope_period TEXT NOT NULL,
  scope_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  id TEXT NOT NULL,
  award TEXT NOT NULL,
  method TEXT,
  base TEXT NOT NULL,
  members INTEGER NOT NULL,
  threshold TEXT NOT NULL,
  comparison TEXT NOT NULL,
  present INTEGER,
  issued INTEGER NOT NULL,
  returned INTEGER NOT NULL,
  valid INTEGER NOT NULL,
  candidates TEXT NOT NULL,
  CONSTRAINT pk_ballot PRIMARY KEY (ordinal),
  CONSTRAINT ck_ballot_version CHECK ("version" >= 1),
  CONSTRAINT ck_ballot_deleted CHECK ("deleted" IN (0, 1)),
  CONSTRAINT ck_ballot_id CHECK ("id" <> ''),
  CONSTRAINT ck_ballot_base CHECK ("base" IN ('all_members', 'present', 'issued', 'returned', 'valid')),
  CONSTRAINT ck_ballot_comparison CHECK ("comparison" IN ('gte', 'gt')),
  CONSTRAINT ck_ballot_candidates CHECK ("candidates" <> '')
) STRICT;

CREATE UNIQUE INDEX uq_ballot_living ON ballot (scope_year, scope_period, scope_key) WHERE deleted = 0;

CREATE TABLE ceiling (
  ordinal INTEGER NOT NULL,
  scope_year TEXT NOT NULL,
  scope_period TEXT NOT NULL,
  scope_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  unit TEXT NOT NULL,
  max_class TEXT,
  reason TEXT NOT NULL,
  CONSTRAINT pk_ceiling PRIMARY KEY (ordinal),
  CONSTRAINT ck_ceiling_version CHECK ("version" >= 1),
  CONSTRAINT ck_ceiling_deleted CHECK ("deleted" IN (0, 1)),
  CONSTRAINT ck_ceiling_unit CHECK ("unit" <> '')
) STRICT;

CREATE UNIQUE INDEX uq_ceiling_living ON ceiling (scope_year, scope_period, scope_key) WHERE deleted = 0;

CREATE TABLE disqualification (
  ordinal INTEGER NOT NULL,
  scope_year TEXT NOT NULL,
  scope_period TEXT NOT NULL,
  scope_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  unit TEXT NOT NULL,
  reason TEXT NOT NULL,
  CONSTRAINT pk_disqualification PRIMARY KEY (ordinal),
  CONSTRAINT ck_disqualification_version CHECK ("version" >= 1),
  CONSTRAINT ck_disqualification_deleted CHECK ("deleted" IN (0, 1)),
  CONSTRAINT ck_disqualification_unit CHECK ("unit" <> '')
) STRICT;

CREATE UNIQUE INDEX uq_disqualification_living ON disqualification (scope_year, scope_period, scope_key) WHERE deleted = 0;

CREATE TABLE manual_entry (
  ordinal INTEGER NOT NULL,
  scope_year TEXT NOT NULL,
  scope_period TEXT NOT NULL,
  scope_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  unit TEXT NOT NULL,
  paper_number TEXT NOT NULL,
  paper_date TEXT NOT NULL,
  entries TEXT NOT NULL,
  self_scores TEXT NOT NULL,
  superseded INTEGER NOT NULL,
  CONSTRAINT pk_manual_entry PRIMARY KEY (ordinal),
  CONSTRAINT ck_manual_entry_version CHECK ("version" >= 1),
  CONSTRAINT ck_manual_entry_deleted CHECK ("deleted" IN (0, 1)),
  CONSTRAINT ck_manual_entry_unit CHECK ("unit" <> ''),
  CONSTRAINT ck_manual_entry_paper_date CHECK (length("paper_date") = 10),
  CONSTRAINT ck_manual_entry_entries CHECK ("entries" <> ''),
  CONSTRAINT ck_manual_entry_self_scores CHECK ("self_scores" <> ''),
  CONSTRAINT ck_manual_entry_superseded CHECK ("superseded" IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX uq_manual_entry_living ON manual_entry (scope_year, scope_period, scope_key) WHERE deleted = 0;

CREATE TABLE quota_decision (
  ordinal INTEGER NOT NULL,
  scope_year TEXT NOT NULL,
  scope_period TEXT NOT NULL,
  scope_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  keep TEXT NOT NULL,
  reason TEXT NOT NULL,
  CONSTRAINT pk_quota_decision PRIMARY KEY (ordinal),
  CONSTRAINT ck_quota_decision_version CHECK ("version" >= 1),
  CONSTRAINT ck_quota_decision_deleted CHECK ("deleted" IN (0, 1)),
  CONSTRAINT ck_quota_decision_keep CHECK ("keep" <> '')
) STRICT;

CREATE UNIQUE INDEX uq_quota_decision_living ON quota_decision (scope_year, scope_period, scope_key) WHERE deleted = 0;

CREATE TABLE limitation (
  ordinal INTEGER NOT NULL,
  scope_year TEXT NOT NULL,
  scope_period TEXT NOT NULL,
  scope_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  id TEXT NOT NULL,
  text TEXT NOT NULL,
  criterion TEXT,
  owner TEXT,
  cause TEXT,
  remedy TEXT,
  due TEXT,
  state TEXT NOT NULL,
  raised_in TEXT NOT NULL,
  carried_from TEXT,
  CONSTRAINT pk_limitation PRIMARY KEY (ordinal),
  CONSTRAINT ck_limitation_version CHECK ("version" >= 1),
  CONSTRAINT ck_limitation_deleted CHECK ("deleted" IN (0, 1)),
  CONSTRAINT ck_limitation_id CHECK ("id" <> ''),
  CONSTRAINT ck_limitation_criterion CHECK ("criterion" <> ''),
  CONSTRAINT ck_limitation_owner CHECK ("owner" <> ''),
  CONSTRAINT ck_limitation_due CHECK (length("due") = 10),
  CONSTRAINT ck_limitation_state CHECK ("state" IN ('new', 'in_progress', 'closing', 'closed')),
  CONSTRAINT ck_limitation_raised_in CHECK ("raised_in" <> ''),
  CONSTRAINT ck_limitation_carried_from CHECK ("carried_from" <> '')
) STRICT;

CREATE UNIQUE INDEX uq_limitation_living ON limitation (scope_year, scope_period, scope_key) WHERE deleted = 0;

CREATE TABLE directive (
  ordinal INTEGER NOT NULL,
  scope_year TEXT NOT NULL,
  scope_period TEXT NOT NULL,
  scope_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  id TEXT NOT NULL,
  text TEXT NOT NULL,
  assigned TEXT NOT NULL,
  due TEXT,
  state TEXT NOT NULL,
  raised_in TEXT NOT NULL,
  carried_from TEXT,
  CONSTRAINT pk_directive PRIMARY KEY (ordinal),
  CONSTRAINT ck_directive_version CHECK ("version" >= 1),
  CONSTRAINT ck_directive_deleted CHECK ("deleted" IN (0, 1)),
  CONSTRAINT ck_directive_id CHECK ("id" <> ''),
  CONSTRAINT ck_directive_assigned CHECK ("assigned" <> ''),
  CONSTRAINT ck_directive_due CHECK (length("due") = 10),
  CONSTRAINT ck_directive_state CHECK ("state" IN ('new', 'in_progress', 'closing', 'closed')),
  CONSTRAINT ck_directive_raised_in CHECK ("raised_in" <> ''),
  CONSTRAINT ck_directive_carried_from CHECK ("carried_from" <> '')
) STRICT;

CREATE UNIQUE INDEX uq_directive_living ON directive (scope_year, scope_period, scope_key) WHERE deleted = 0;

CREATE TABLE review (
  ordinal INTEGER NOT NULL,
  scope_year TEXT NOT NULL,
  scope_period TEXT NOT NULL,
  scope_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  period TEXT NOT NULL,
  state TEXT NOT NULL,
  lot_seed TEXT,
  reopened_because TEXT,
  snapshot TEXT,
  counted TEXT NOT NULL,
  next_leader TEXT,
  CONSTRAINT pk_review PRIMARY KEY (ordinal),
  CONSTRAINT ck_review_version CHECK ("version" >= 1),
  CONSTRAINT ck_review_deleted CHECK ("deleted" IN (0, 1)),
  CONSTRAINT ck_review_period CHECK ("period" <> ''),
  CONSTRAINT ck_review_state CHECK ("state" IN ('draft', 'concluded')),
  CONSTRAINT ck_review_counted CHECK ("counted" <> ''),
  CONSTRAINT ck_review_next_leader CHECK ("next_leader" <> '')
) STRICT;

CREATE UNIQUE INDEX uq_review_living ON review (scope_year, scope_period, scope_key) WHERE deleted = 0;

CREATE TABLE document_number (
  ordinal INTEGER NOT NULL,
  scope_year TEXT NOT NULL,
  scope_period TEXT NOT NULL,
  scope_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  abbreviation TEXT NOT NULL,
  calendar_year INTEGER NOT NULL,
  number INTEGER NOT NULL,
  type TEXT NOT NULL,
  period TEXT,
  void_reason TEXT,
  CONSTRAINT pk_document_number PRIMARY KEY (ordinal),
  CONSTRAINT ck_document_number_version CHECK ("version" >= 1),
  CONSTRAINT ck_document_number_deleted CHECK ("deleted" IN (0, 1)),
  CONSTRAINT ck_document_number_abbreviation CHECK ("abbreviation" <> ''),
  CONSTRAINT ck_document_number_calendar_year CHECK ("calendar_year" >= 1),
  CONSTRAINT ck_document_number_number CHECK ("number" >= 1),
  CONSTRAINT ck_document_number_type CHECK ("type" <> ''),
  CONSTRAINT ck_document_number_period CHECK ("period" <> '')
) STRICT;

CREATE UNIQUE INDEX uq_document_number_living ON document_number (scope_year, scope_period, scope_key) WHERE deleted = 0;

CREATE TABLE package_part (
  package TEXT NOT NULL,
  path TEXT NOT NULL,
  content BLOB,
  evidence TEXT,
  CONSTRAINT pk_package_part PRIMARY KEY (package, path),
  CONSTRAINT ck_package_part_one_place CHECK ((content IS NULL) <> (evidence IS NULL)),
  CONSTRAINT fk_package_part_package FOREIGN KEY(package) REFERENCES package (digest),
  CONSTRAINT ck_package_part_path CHECK ("path" <> ''),
  CONSTRAINT fk_package_part_evidence FOREIGN KEY(evidence) REFERENCES evidence (sha256)
) STRICT;

CREATE TRIGGER package_part_no_update BEFORE UPDATE ON package_part BEGIN SELECT RAISE(ABORT, 'package_part is append-only'); END;

CREATE TRIGGER package_part_no_delete BEFORE DELETE ON package_part BEGIN SELECT RAISE(ABORT, 'package_part is append-only'); END;

CREATE TABLE frame_unit (
  frame INTEGER NOT NULL,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT,
  "order" INTEGER NOT NULL,
  headcount INTEGER,
  head_position TEXT,
  aliases TEXT NOT NULL,
  lineage TEXT NOT NULL,
  CONSTRAINT pk_frame_unit PRIMARY KEY (frame, position),
  CONSTRAINT fk_frame_unit_frame FOREIGN KEY(frame) REFERENCES frame (id),
  CONSTRAINT ck_frame_unit_position CHECK ("position" >= 0),
  CONSTRAINT ck_frame_unit_code CHECK ("code" <> ''),
  CONSTRAINT ck_frame_unit_aliases CHECK ("aliases" <> ''),
  CONSTRAINT ck_frame_unit_lineage CHECK ("lineage" <> '')
) STRICT;

CREATE TABLE period (
  frame INTEGER NOT NULL,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  start TEXT NOT NULL,
  "end" TEXT NOT NULL,
  cutoff TEXT NOT NULL,
  due TEXT,
  CONSTRAINT pk_period PRIMARY KEY (frame, position),
  CONSTRAINT fk_period_frame FOREIGN KEY(frame) REFERENCES frame (id),
  CONSTRAINT ck_period_position CHECK ("position" >= 0),
  CONSTRAINT ck_period_code CHECK ("code" <> ''),
  CONSTRAINT ck_period_kind CHECK ("kind" IN ('mid_year', 'year_end')),
  CONSTRAINT ck_period_start CHECK (length("start") = 10),
  CONSTRAINT ck_period_end CHECK (length("end") = 10),
  CONSTRAINT ck_period_cutoff CHECK (length("cutoff") = 10),
  CONSTRAINT ck_period_due CHECK (length("due") = 10)
) STRICT;

CREATE TABLE criteria_group (
  frame INTEGER NOT NULL,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  stated_points TEXT,
  floor TEXT,
  cap TEXT,
  CONSTRAINT pk_criteria_group PRIMARY KEY (frame, position),
  CONSTRAINT fk_criteria_group_frame FOREIGN KEY(frame) REFERENCES frame (id),
  CONSTRAINT ck_criteria_group_position CHECK ("position" >= 0),
  CONSTRAINT ck_criteria_group_code CHECK ("code" <> ''),
  CONSTRAINT ck_criteria_group_stated_points CHECK ("stated_points" <> ''),
  CONSTRAINT ck_criteria_group_floor CHECK ("floor" <> ''),
  CONSTRAINT ck_criteria_group_cap CHECK ("cap" <> '')
) STRICT;

CREATE TABLE criterion (
  frame INTEGER NOT NULL,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  "group" TEXT NOT NULL,
  title TEXT NOT NULL,
  part TEXT NOT NULL,
  rule TEXT NOT NULL,
  max_points TEXT,
  unit_of_measure TEXT,
  target TEXT,
  aggregation TEXT NOT NULL,
  direction TEXT,
  evidence_required INTEGER NOT NULL,
  evidence_hint TEXT,
  due TEXT,
  lead_unit TEXT,
  coordinating_units TEXT NOT NULL,
  moved_to TEXT,
  CONSTRAINT pk_criterion PRIMARY KEY (frame, position),
  CONSTRAINT fk_criterion_frame FOREIGN KEY(frame) REFERENCES frame (id),
  CONSTRAINT ck_criterion_position CHECK ("position" >= 0),
  CONSTRAINT ck_criterion_code CHECK ("code" <> ''),
  CONSTRAINT ck_criterion_group CHECK ("group" <> ''),
  CONSTRAINT ck_criterion_part CHECK ("part" IN ('content', 'bonus', 'penalty')),
  CONSTRAINT ck_criterion_rule CHECK ("rule" <> ''),
  CONSTRAINT ck_criterion_max_points CHECK ("max_points" <> ''),
  CONSTRAINT ck_criterion_target CHECK ("target" <> ''),
  CONSTRAINT ck_criterion_aggregation CHECK ("aggregation" IN ('sum', 'latest', 'mean', 'max', 'min', 'count')),
  CONSTRAINT ck_criterion_direction CHECK ("direction" IN ('higher_is_better', 'lower_is_better')),
  CONSTRAINT ck_criterion_evidence_required CHECK ("evidence_required" IN (0, 1)),
  CONSTRAINT ck_criterion_due CHECK (length("due") = 10),
  CONSTRAINT ck_criterion_lead_unit CHECK ("lead_unit" <> ''),
  CONSTRAINT ck_criterion_coordinating_units CHECK ("coordinating_units" <> ''),
  CONSTRAINT ck_criterion_moved_to CHECK ("moved_to" <> '')
) STRICT;

CREATE TABLE target (
  frame INTEGER NOT NULL,
  position INTEGER NOT NULL,
  unit TEXT NOT NULL,
  criterion TEXT NOT NULL,
  goal TEXT,
  not_applicable INTEGER NOT NULL,
  reason TEXT,
  CONSTRAINT pk_target PRIMARY KEY (frame, position),
  CONSTRAINT fk_target_frame FOREIGN KEY(frame) REFERENCES frame (id),
  CONSTRAINT ck_target_position CHECK ("position" >= 0),
  CONSTRAINT ck_target_unit CHECK ("unit" <> ''),
  CONSTRAINT ck_target_criterion CHECK ("criterion" <> ''),
  CONSTRAINT ck_target_goal CHECK ("goal" <> ''),
  CONSTRAINT ck_target_not_applicable CHECK ("not_applicable" IN (0, 1))
) STRICT;

CREATE TABLE frame_revision (
  frame INTEGER NOT NULL,
  digest TEXT NOT NULL,
  revision INTEGER NOT NULL,
  in_force_from TEXT NOT NULL,
  roster TEXT NOT NULL,
  CONSTRAINT pk_frame_revision PRIMARY KEY (frame),
  CONSTRAINT fk_frame_revision_frame FOREIGN KEY(frame) REFERENCES frame (id),
  CONSTRAINT ck_frame_revision_digest CHECK (length("digest") = 64),
  CONSTRAINT ck_frame_revision_revision CHECK ("revision" >= 1),
  CONSTRAINT ck_frame_revision_in_force_from CHECK (length("in_force_from") = 10),
  CONSTRAINT ck_frame_revision_roster CHECK ("roster" <> '')
) STRICT;

CREATE INDEX ix_frame_revision_digest ON frame_revision (digest);

CREATE TABLE frame_draft (
  year TEXT NOT NULL,
  frame INTEGER NOT NULL,
  CONSTRAINT pk_frame_draft PRIMARY KEY (year),
  CONSTRAINT ck_frame_draft_year CHECK ("year" <> ''),
  CONSTRAINT uq_frame_draft_frame UNIQUE (frame),
  CONSTRAINT fk_frame_draft_frame FOREIGN KEY(frame) REFERENCES frame (id)
) STRICT;

CREATE TABLE change (
  operation INTEGER NOT NULL,
  position INTEGER NOT NULL,
  entity TEXT NOT NULL,
  scope_year TEXT NOT NULL,
  scope_period TEXT NOT NULL,
  scope_key TEXT NOT NULL,
  "before" TEXT,
  "after" TEXT,
  CONSTRAINT pk_change PRIMARY KEY (operation, position),
  CONSTRAINT fk_change_operation FOREIGN KEY(operation) REFERENCES operation (seq),
  CONSTRAINT ck_change_position CHECK ("position" >= 0),
  CONSTRAINT ck_change_entity CHECK ("entity" <> '')
) STRICT;

CREATE TRIGGER change_no_update BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'change is append-only'); END;

CREATE TRIGGER change_no_delete BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'change is append-only'); END;

CREATE TABLE entry_evidence (
  entry TEXT NOT NULL,
  position INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  name TEXT NOT NULL,
  CONSTRAINT pk_entry_evidence PRIMARY KEY (entry, position),
  CONSTRAINT fk_entry_evidence_entry FOREIGN KEY(entry) REFERENCES progress_entry (id),
  CONSTRAINT ck_entry_evidence_position CHECK ("position" >= 0),
  CONSTRAINT fk_entry_evidence_sha256 FOREIGN KEY(sha256) REFERENCES evidence (sha256)
) STRICT;

CREATE TRIGGER entry_evidence_no_update BEFORE UPDATE ON entry_evidence BEGIN SELECT RAISE(ABORT, 'entry_evidence is append-only'); END;

CREATE TRIGGER entry_evidence_no_delete BEFORE DELETE ON entry_evidence BEGIN SELECT RAISE(ABORT, 'entry_evidence is append-only'); END;
