package id.penghubung.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintSubmitted;
import id.penghubung.events.LocalizedText;
import id.penghubung.events.Location;
import id.penghubung.events.RoutingHints;
import id.penghubung.kit.testing.EntityFields;
import id.penghubung.routing.testing.Backends;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Routings that are written without Hibernate, and read with it. Nothing is committed. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestTransaction
class NewRoutingRowsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    @Inject
    NewRoutingTable table;

    @Inject
    ComplaintRoutingRepository routings;

    @Inject
    RoutingDecisionRepository decisions;

    @Test
    void shouldStoreEveryPartOfRoutingsAndTheirDecisions() {
        // Given
        ComplaintRouting known = routing(
                new Location(-0.5, 117.1, "Jalan \"Pasar\", 1"),
                new RoutingHints("SP4N", "dpu", "dishub"),
                "akta-kelahiran");
        known.sendToTriage(new LocalizedText("sebab", "because"), NOW.plusSeconds(2));
        known.dueAt = NOW.plusSeconds(3);
        RoutingDecision byRule = decisionAbout(known);
        byRule.outcome = DecisionOutcome.ROUTED;
        byRule.agencyCode = "dpu";
        byRule.agencyName = "Dinas Pekerjaan Umum";
        byRule.outsideBodyCode = "national-roads";
        byRule.ruleSetId = UUID.randomUUID();
        byRule.ruleId = UUID.randomUUID();
        byRule.ruleCode = "101";
        byRule.ruleVersion = 3;
        byRule.matched = "category=101";
        ComplaintRouting bare = routing(null, null, null);
        bare.state = RoutingState.ROUTED;
        RoutingDecision withoutRule = decisionAbout(bare);

        // When
        table.insert(List.of(known, bare), List.of(byRule, withoutRule));

        // Then
        assertThat(List.of(routings.findById(known.complaintId), routings.findById(bare.complaintId)))
                .usingRecursiveFieldByFieldElementComparator(EntityFields.ALL)
                .containsExactly(known, bare);
        assertThat(List.of(decisions.findById(byRule.id), decisions.findById(withoutRule.id)))
                .usingRecursiveFieldByFieldElementComparator(EntityFields.ALL)
                .containsExactly(byRule, withoutRule);
    }

    private static ComplaintRouting routing(
            @Nullable Location place, @Nullable RoutingHints hints, @Nullable String service) {
        UUID id = UUID.randomUUID();
        ComplaintDetails details = new ComplaintDetails(
                ComplaintKind.COMPLAINT,
                "Jalan {rusak}",
                "Lubang\\besar",
                "101",
                "64.02.06",
                place == null ? null : LocalDate.of(2026, 11, 20),
                place,
                place == null,
                place != null);
        Instant arrival = hints == null ? null : NOW.minusSeconds(60);
        return new ComplaintRouting(
                new ComplaintSubmitted(id, "ROWS-" + id, details, NOW, arrival, service, hints), hints != null);
    }

    private static RoutingDecision decisionAbout(ComplaintRouting routing) {
        RuleEvaluation undecided =
                new RuleEvaluation.Undecided(null, false, new LocalizedText("alasan", "reason"), null);
        return RoutingDecision.byRule(UUID.randomUUID(), routing, undecided, NOW.plusSeconds(1));
    }
}
