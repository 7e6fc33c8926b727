package id.penghubung.systemtests.replicas;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.EventType;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.events.EventOrder;
import id.penghubung.systemtests.events.EventRecord;
import id.penghubung.systemtests.events.EventTopics;
import id.penghubung.systemtests.replicas.StoredDecisions.StoredDecision;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;

/** Assertions on the accepted complaints: one decision, case and answer each, each step shown once, all events in order. */
final class OutcomeAssertions {

    /** Events that follow with the job that announces due dates, in no order with the others. */
    private static final Set<String> DUE_DATES =
            Set.of(EventType.COMPLAINT_DEADLINE_SET.typeName(), EventType.CASE_DEADLINES_SET.typeName());

    private static final Logger LOG = Logger.getLogger(OutcomeAssertions.class.getName());
    private static final Duration RECOVERY = Duration.ofMinutes(5);

    private final SystemUnderTest system;
    private final String marker;
    private final Set<String> complaints;

    OutcomeAssertions(SystemUnderTest system, String marker, List<Submission> submissions) {
        this.system = system;
        this.marker = marker;
        this.complaints = submissions.stream().map(Submission::id).collect(toSet());
    }

    void assertOneResolvedCaseEach() {
        Polling.atMost(RECOVERY)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(system.coordinator().casesTitled(marker))
                        .filteredOn(
                                agencyCase -> agencyCase.path("status").asText().equals("RESOLVED"))
                        .extracting(agencyCase -> agencyCase.path("complaintId").asText())
                        .as("complaints of the resolved cases")
                        .containsExactlyInAnyOrderElementsOf(complaints));
        assertThat(system.coordinator().casesTitled(marker)).as("all cases").hasSameSizeAs(complaints);
    }

    /**
     * Asserts that one decision, the only one of its only round, sent each complaint to its agency, as the API shows it and
     * as it is stored.
     *
     * @param ruleSets ids of the rule sets that were in force; each of them has decided about some of the complaints
     */
    void assertOneDecisionEach(Set<String> ruleSets) {
        var stored = new StoredDecisions(system.postgres()).about(complaints);
        assertThat(stored)
                .extracting(StoredDecision::complaint)
                .as("complaints of the stored decisions")
                .containsExactlyInAnyOrderElementsOf(complaints);
        assertThat(stored).extracting(StoredDecision::round).containsOnly(1);
        assertThat(stored)
                .extracting(StoredDecision::ruleSet)
                .as("rule sets of the stored decisions")
                .hasSameElementsAs(ruleSets);
        var coordinator = system.coordinator().api();
        assertThat(complaints)
                .allSatisfy(complaint -> assertThat(coordinator.all("/v1/routing-decisions?complaintId=" + complaint))
                        .as("decisions on %s", complaint)
                        .singleElement()
                        .satisfies(decision -> {
                            assertThat(decision.path("round").asInt()).isOne();
                            assertThat(decision.path("agencyCode").asText()).isEqualTo("dpu");
                            assertThat(decision.at("/ruleSet/id").asText()).isIn(ruleSets);
                        }));
    }

    /**
     * Asserts that a suggestion decided each complaint that the rules leave to the coordinator, by a version of the model
     * that was active.
     *
     * @param count number of these complaints
     * @param models ids of the versions that were active; each of them has decided about some of them
     */
    void assertDecidedByModels(int count, Set<String> models) {
        assertThat(new StoredDecisions(system.postgres()).about(complaints))
                .extracting(StoredDecision::model)
                .as("models of the stored decisions")
                .filteredOn(model -> !model.isEmpty())
                .hasSize(count)
                .hasSameElementsAs(models);
    }

    /**
     * Routing and cases are two topics, each in order. A step of one may be shown before an earlier step of the other.
     */
    void assertEachStepShownOnce() {
        Polling.atMost(RECOVERY)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(
                        () -> assertThat(complaintsWithStatus("RESPONDED")).containsAll(complaints));
        Polling.atMost(RECOVERY).pollInterval(Duration.ofSeconds(1)).untilAsserted(this::assertTimelines);
    }

    private void assertTimelines() {
        assertThat(complaints)
                .allSatisfy(complaint -> assertThat(statuses(complaint))
                        .as("timeline of %s", complaint)
                        .startsWith("SUBMITTED")
                        .containsSubsequence("IN_PROGRESS", "RESPONDED")
                        .containsExactlyInAnyOrder("SUBMITTED", "FORWARDED", "IN_PROGRESS", "RESPONDED"));
    }

    private List<String> complaintsWithStatus(String status) {
        return system.coordinator().complaints().stream()
                .filter(complaint -> complaint.path("status").asText().equals(status))
                .map(complaint -> complaint.path("id").asText())
                .toList();
    }

    private List<String> statuses(String complaint) {
        return system.coordinator().api().all("/v1/complaints/" + complaint + "/timeline").stream()
                .map(entry -> entry.path("status").asText())
                .toList();
    }

    /**
     * Asserts that each aggregate has published its events without a gap and in order, and that none became a dead
     * letter.
     */
    void assertEventsCompleteAndInOrder() {
        var records = new EventTopics(system.bootstrapServers())
                .readAll().stream()
                        .filter(event -> complaints.contains(event.key()))
                        .toList();

        assertThat(records)
                .as("dead letters of these complaints")
                .filteredOn(EventRecord::isDeadLetter)
                .extracting(EventRecord::fullText)
                .isEmpty();
        assertThat(EventOrder.violations(records)).isEmpty();
        var published = EventOrder.withoutRepeats(records);
        var types = published.stream().collect(groupingBy(EventRecord::key, mapping(EventRecord::type, toList())));
        assertThat(complaints)
                .allSatisfy(complaint -> assertThat(types.get(complaint))
                        .as("events of %s", complaint)
                        .filteredOn(type -> !DUE_DATES.contains(type))
                        .containsExactlyInAnyOrder(
                                EventType.COMPLAINT_SUBMITTED.typeName(),
                                EventType.COMPLAINT_ROUTED.typeName(),
                                EventType.CASE_ACKNOWLEDGED.typeName(),
                                EventType.CASE_RESOLVED.typeName()))
                // Of verification, completeness and the reply to the answer; fewer if the answer was faster.
                .allSatisfy(complaint -> assertThat(types.get(complaint))
                        .as("due dates of %s", complaint)
                        .filteredOn(EventType.COMPLAINT_DEADLINE_SET.typeName()::equals)
                        .hasSizeLessThanOrEqualTo(3))
                // When the case was opened, and when its due dates moved.
                .allSatisfy(complaint -> assertThat(types.get(complaint))
                        .as("due dates of the case of %s", complaint)
                        .filteredOn(EventType.CASE_DEADLINES_SET.typeName()::equals)
                        .hasSizeLessThanOrEqualTo(2));
        LOG.info("%d records are in the topics, %d of them are repeated deliveries"
                .formatted(records.size(), records.size() - published.size()));
    }
}
