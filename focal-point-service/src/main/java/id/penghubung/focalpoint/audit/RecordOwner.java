package id.penghubung.focalpoint.audit;

import java.util.Locale;

/** Kind of entity that has an audit record. Its table stores the heads of the records. */
enum RecordOwner {
    CASE("agency_case"),
    /** A matter of the Ombudsman. */
    MATTER("ombudsman_matter"),
    /** A letter of a matter. */
    LETTER("ombudsman_letter"),
    /** An action that an agency is to take for the Ombudsman. */
    ACTION("ombudsman_action"),
    /** A mediation, conciliation or quick settlement. */
    SETTLEMENT_MEETING("ombudsman_settlement_meeting"),
    /** A coordination meeting of the regency and the Ombudsman. */
    COORDINATION_MEETING("coordination_meeting");

    private final String table;

    RecordOwner(String table) {
        this.table = table;
    }

    String table() {
        return table;
    }

    /** Returns the name of one of them in the output of the audit command. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
