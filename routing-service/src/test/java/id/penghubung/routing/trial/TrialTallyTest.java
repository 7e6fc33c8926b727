package id.penghubung.routing.trial;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.ComplaintKind;
import id.penghubung.routing.decision.DecisionSource;
import id.penghubung.routing.decision.PastComplaint;
import id.penghubung.routing.decision.PastComplaint.Correction;
import id.penghubung.routing.directory.AgencyDirectory;
import id.penghubung.routing.rules.ComplaintFacts;
import id.penghubung.routing.rules.ComplaintText;
import id.penghubung.routing.rules.Destinations;
import id.penghubung.routing.rules.Rule;
import id.penghubung.routing.rules.RuleConditions;
import id.penghubung.routing.rules.RuleName;
import id.penghubung.routing.rules.RuleOutcome;
import id.penghubung.routing.rules.RuleSet;
import id.penghubung.routing.testing.Agencies;
import id.penghubung.routing.trial.TrialReport.Move;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Counts of a trial. */
class TrialTallyTest {

    private static final Destinations DESTINATIONS = new Destinations(
            new AgencyDirectory(
                    List.of(
                            Agencies.department("dpu", "Dinas Pekerjaan Umum"),
                            Agencies.department("dishub", "Dinas Perhubungan")),
                    Instant.EPOCH),
            "setda");

    private final RuleSet inForce = set(1, rule("101", "dpu"), rule("103", "dpu"));
    private final RuleSet draft = set(2, rule("101", "dpu"), rule("103", "dishub"));
    private final TrialTally tally = new TrialTally(inForce, draft, DESTINATIONS);

    @Test
    void shouldCountWhatGoesElsewhereAndWhatWasCorrected() {
        // When
        assertThat(tally.add(complaint("101", null))).isEmpty();
        assertThat(tally.add(complaint("103", new Correction(DecisionSource.COORDINATOR, "dishub"))))
                .isPresent();
        assertThat(tally.add(complaint("103", new Correction(DecisionSource.AGENCY, null))))
                .isPresent();
        assertThat(tally.add(complaint("103", null))).isPresent();
        assertThat(tally.add(complaint("101", new Correction(DecisionSource.COORDINATOR, "dpu"))))
                .isEmpty();

        // Then
        assertThat(tally.report())
                .isEqualTo(new TrialReport(5, 3, 3, 2, 1, List.of(new Move("AGENCY:dpu", "AGENCY:dishub", 3, 2, 1))));
    }

    @Test
    void shouldNotCountAnotherRuleWithTheSameDestination() {
        // Given
        RuleSet renamed = set(
                3,
                new Rule(
                        "jalan",
                        new RuleName("Nama", "Name"),
                        RuleConditions.category("101"),
                        RuleOutcome.agency("dpu")));

        // When, then
        assertThat(new TrialTally(inForce, renamed, DESTINATIONS).add(complaint("101", null)))
                .isEmpty();
    }

    private static PastComplaint complaint(String category, @Nullable Correction correction) {
        ComplaintFacts facts = new ComplaintFacts(
                ComplaintKind.COMPLAINT,
                new ComplaintText("Judul", "Uraian"),
                category,
                "64.02.06",
                null,
                null,
                null,
                null,
                false);
        return new PastComplaint(UUID.randomUUID(), facts, correction);
    }

    private static RuleSet set(int number, Rule... rules) {
        return new RuleSet(new UUID(0, number), number, List.of(rules));
    }

    private static Rule rule(String category, String agency) {
        return new Rule(
                category, new RuleName("Nama", "Name"), RuleConditions.category(category), RuleOutcome.agency(agency));
    }
}
