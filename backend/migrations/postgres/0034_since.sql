-- What happened since a time, and when a report spoke of a promise last, is found without going through all there is.
CREATE INDEX initiative_log_at ON initiative_log (initiative, at);
CREATE INDEX report_step_at ON report_step (report, at);
CREATE INDEX measurement_said ON measurement (programme, said_at, clause, said_by, said_code, member);
DROP INDEX report_part_sent;
CREATE INDEX report_part_sent ON report_part (report, voice, clause, sent_at);
