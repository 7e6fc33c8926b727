package id.penghubung.routing.decision;

import static id.penghubung.kit.jdbc.SqlArray.column;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/**
 * SQL of new routings and the decisions about them, those of a whole batch in one statement, with an array for each column. What a routing
 * or its first decision can only get later has the default of its column. Joins the caller's transaction.
 */
@ApplicationScoped
class NewRoutingTable {

    private static final String INSERT = """
            with stored as (
                insert into complaint_routing (
                    complaint_id, round, state, oversight, tracking_number, kind, title, description, category_code,
                    district_code, incident_date, latitude, longitude, address, anonymous, confidential, submitted_at,
                    received_at, channel, named_agency, accused_agency, service_code, triage_reason_id, triage_reason_en,
                    in_triage_since, due_at, event_version, version)
                select added.*, 0
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as added)
            insert into routing_decision (
                id, complaint_id, round, outcome, agency_code, agency_name, outside_body_code, rule_set_id, rule_id, rule_code,
                rule_version, matched, explanation_id, explanation_en, decided_by, decided_at)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Jdbc jdbc;

    NewRoutingTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores routings that have not been returned or claimed, each with the decision of a rule about it, without a suggestion. */
    void insert(List<ComplaintRouting> routings, List<RoutingDecision> decisions) {
        jdbc.update(
                INSERT,
                Stream.concat(columnsOfRoutings(routings).stream(), columnsOfDecisions(decisions).stream())
                        .toArray());
    }

    private static List<SqlArray> columnsOfRoutings(List<ComplaintRouting> routings) {
        List<Complaint> complaints =
                routings.stream().map(routing -> routing.complaint).toList();
        return List.of(
                column("uuid", routings, routing -> routing.complaintId),
                column("int", routings, routing -> routing.round),
                column("text", routings, routing -> routing.state),
                column("boolean", routings, routing -> routing.oversight),
                column("text", complaints, complaint -> complaint.trackingNumber),
                column("text", complaints, complaint -> complaint.kind),
                column("text", complaints, complaint -> complaint.title),
                column("text", complaints, complaint -> complaint.description),
                column("text", complaints, complaint -> complaint.categoryCode),
                column("text", complaints, complaint -> complaint.districtCode),
                column("date", complaints, complaint -> complaint.incidentDate),
                column("float8", complaints, complaint -> complaint.latitude),
                column("float8", complaints, complaint -> complaint.longitude),
                column("text", complaints, complaint -> complaint.address),
                column("boolean", complaints, complaint -> complaint.anonymous),
                column("boolean", complaints, complaint -> complaint.confidential),
                column("timestamptz", complaints, complaint -> complaint.submittedAt),
                column("timestamptz", complaints, complaint -> complaint.receivedAt),
                column("text", complaints, complaint -> complaint.channel),
                column("text", complaints, complaint -> complaint.namedAgency),
                column("text", complaints, complaint -> complaint.accusedAgency),
                column("text", complaints, complaint -> complaint.serviceCode),
                column("text", routings, routing -> routing.triageReasonId),
                column("text", routings, routing -> routing.triageReasonEn),
                column("timestamptz", routings, routing -> routing.inTriageSince),
                column("timestamptz", routings, routing -> routing.dueAt),
                column("bigint", routings, routing -> routing.eventVersion));
    }

    private static List<SqlArray> columnsOfDecisions(List<RoutingDecision> decisions) {
        return List.of(
                column("uuid", decisions, decision -> decision.id),
                column("uuid", decisions, decision -> decision.complaintId),
                column("int", decisions, decision -> decision.round),
                column("text", decisions, decision -> decision.outcome),
                column("text", decisions, decision -> decision.agencyCode),
                column("text", decisions, decision -> decision.agencyName),
                column("text", decisions, decision -> decision.outsideBodyCode),
                column("uuid", decisions, decision -> decision.ruleSetId),
                column("uuid", decisions, decision -> decision.ruleId),
                column("text", decisions, decision -> decision.ruleCode),
                column("int", decisions, decision -> decision.ruleVersion),
                column("text", decisions, decision -> decision.matched),
                column("text", decisions, decision -> decision.explanationId),
                column("text", decisions, decision -> decision.explanationEn),
                column("text", decisions, decision -> decision.decidedBy),
                column("timestamptz", decisions, decision -> decision.decidedAt));
    }
}
