package id.penghubung.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.ComplaintKind;
import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.directory.AgencyDirectory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The match of complaints with rules, without database. */
class RuleSetTest {

    private static final List<String> WORDS =
            List.of("lampu", "jalan", "rusak", "air", "sampah", "menumpuk", "pungutan", "liar", "sekolah", "banjir");
    private static final List<String> CODES = List.of("a", "b", "c", "d");
    private static final List<String> KINDS_OF_AGENCIES =
            List.of("DEPARTMENT", "DISTRICT_OFFICE", "INSPECTORATE", "SECRETARIAT");

    @Test
    void shouldLetTheFirstMatchingRuleDecide() {
        // Given
        RuleSet rules =
                set(rule("lampu", words("lampu jalan"), "dishub"), rule("101", RuleConditions.category("101"), "dpu"));

        // When
        RuleMatch byWords = rules.match(facts("101", "Lampu-lampu jalan padam"));
        RuleMatch byCategory = rules.match(facts("101", "Jalan rusak"));

        // Then
        assertThat(byWords.rule().code()).isEqualTo("lampu");
        assertThat(byWords.conditions()).containsExactly(new MatchedCondition(ConditionKind.WORDS, "lampu jalan"));
        assertThat(byCategory.rule().code()).isEqualTo("101");
        assertThat(byCategory.conditions()).containsExactly(new MatchedCondition(ConditionKind.CATEGORY, "101"));
    }

    @Test
    void shouldAskForAllConditionsAndForAnyOfTheirValues() {
        // Given
        RuleConditions both = new RuleConditions(
                List.of("101", "102"),
                List.of("64.02.06"),
                List.of(),
                List.of("WHATSAPP"),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
        RuleSet rules = set(rule("both", both, "dpu"));

        // When, then
        assertThat(rules.match(facts("102", "64.02.06", "WHATSAPP")).rule().code())
                .isEqualTo("both");
        assertThat(rules.match(facts("103", "64.02.06", "WHATSAPP")).rule()).isEqualTo(Rule.REST);
        assertThat(rules.match(facts("102", "64.02.07", "WHATSAPP")).rule()).isEqualTo(Rule.REST);
        assertThat(rules.match(facts("102", "64.02.06", null)).rule()).isEqualTo(Rule.REST);
    }

    @Test
    void shouldSeeThatAnEarlierRuleLeavesNothingToALaterOne() {
        // Given
        CompiledRule shorter = new CompiledRule(rule("jalan", words("jalan", "air"), "dpu"), 1);
        CompiledRule longer = new CompiledRule(rule("lampu", words("lampu jalan"), "dishub"), 2);
        CompiledRule ofCategory = new CompiledRule(rule("101", RuleConditions.category("101"), "dpu"), 3);

        // When, then
        assertThat(shorter.covers(longer)).isTrue();
        assertThat(longer.covers(shorter)).isFalse();
        assertThat(shorter.covers(ofCategory)).isFalse();
        assertThat(new CompiledRule(Rule.REST, 4).covers(ofCategory)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldDecideAboutEveryComplaintAndAlwaysAlike(long seed) {
        // Given
        Random random = new Random(seed);
        UUID id = new UUID(0, seed);
        List<Rule> rules = randomRules(random);
        RuleSet ofOneReplica = new RuleSet(id, 7, rules);
        RuleSet ofAnotherReplica = new RuleSet(id, 7, List.copyOf(rules));

        for (int i = 0; i < 2_000; i++) {
            ComplaintFacts facts = randomFacts(random);

            // When
            RuleMatch first = ofOneReplica.match(facts);
            RuleMatch again = ofAnotherReplica.match(facts);

            // Then
            assertThat(again).as("seed %d, complaint %d", seed, i).isEqualTo(first);
            assertThat(ofAnotherReplica.ruleId(again.rule())).isEqualTo(ofOneReplica.ruleId(first.rule()));
            assertThat(new CompiledRule(first.rule(), 1).matches(facts)).isTrue();
            assertThat(rules.subList(0, Math.min(first.position() - 1, rules.size())))
                    .as("seed %d, complaint %d: no earlier rule matches", seed, i)
                    .noneMatch(earlier -> new CompiledRule(earlier, 1).matches(facts));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void shouldNeverCallARuleUnreachableThatDecides(long seed) {
        // Given
        Random random = new Random(seed);
        RuleSet rules = new RuleSet(new UUID(0, seed), 1, randomRules(random));
        List<CompiledRule> written = rules.written();

        for (int i = 0; i < 2_000; i++) {
            // When
            RuleMatch match = rules.match(randomFacts(random));

            // Then
            if (match.position() <= written.size()) {
                CompiledRule decided = written.get(match.position() - 1);
                assertThat(written.subList(0, match.position() - 1))
                        .as("seed %d, complaint %d", seed, i)
                        .noneMatch(earlier -> earlier.covers(decided));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void shouldEndEveryComplaintAtAnAgencyInTriageAtAnOutsideBodyOrInTheArchive(long seed) {
        // Given
        Random random = new Random(seed);
        RuleSet rules = new RuleSet(new UUID(0, seed), 1, withRandomOutcomes(random, randomRules(random)));

        for (int i = 0; i < 2_000; i++) {
            List<Agency> agencies = randomAgencies(random);
            Destinations ofOneReplica = destinations(agencies);
            Destinations ofAnotherReplica = destinations(agencies.reversed());
            ComplaintFacts facts = ofOneReplica.considered(randomFacts(random));
            RuleMatch match = rules.match(facts);

            // When
            Destination destination = ofOneReplica.of(match, facts);

            // Then
            assertThat(ofAnotherReplica.of(match, facts))
                    .as("seed %d, complaint %d", seed, i)
                    .isEqualTo(destination);
            switch (destination) {
                case Destination.AgencyReached(var agency, var oversight) -> {
                    assertThat(agency.active() && agency.answered()).isTrue();
                    assertThat(oversight || !facts.oversight()).isTrue();
                    if (oversight) {
                        assertThat(agency.mayHandleOversight()).isTrue();
                        assertThat(agency.code()).isNotEqualTo(facts.accusedAgency());
                    }
                }
                case Destination.Ending(var outcome) -> {
                    assertThat(outcome.kind()).isIn(OutcomeKind.OUTSIDE_BODY, OutcomeKind.ARCHIVE);
                    assertThat(facts.oversight()).isFalse();
                }
                // Both are triage.
                case Destination.NoAgencyReached ignored -> {}
                case Destination.Triage ignored -> {}
            }
        }
    }

    private static Destinations destinations(List<Agency> agencies) {
        return new Destinations(new AgencyDirectory(agencies, Instant.EPOCH), "a");
    }

    private static List<Rule> withRandomOutcomes(Random random, List<Rule> rules) {
        return rules.stream()
                .map(rule -> new Rule(rule.code(), rule.name(), rule.when(), randomOutcome(random)))
                .toList();
    }

    private static RuleOutcome randomOutcome(Random random) {
        OutcomeKind kind = anyOf(random, List.of(OutcomeKind.values()));
        return switch (kind) {
            case AGENCY -> RuleOutcome.agency(anyOf(random, CODES));
            case OUTSIDE_BODY -> new RuleOutcome(kind, null, anyOf(random, CODES), "Jl. Jelawat", null);
            case ARCHIVE -> new RuleOutcome(kind, null, null, null, "Terlalu umum");
            case DISTRICT_OFFICE, INSPECTORATE, TRIAGE -> RuleOutcome.of(kind);
        };
    }

    /** Returns up to four agencies of any kind, some of which are not active or not answered for. */
    private static List<Agency> randomAgencies(Random random) {
        return CODES.stream()
                .filter(code -> random.nextInt(4) > 0)
                .map(code -> new Agency(
                        code,
                        "Instansi " + code,
                        anyOf(random, KINDS_OF_AGENCIES),
                        anyOf(random, CODES),
                        random.nextInt(4) > 0,
                        random.nextInt(4) > 0,
                        null))
                .toList();
    }

    private static List<Rule> randomRules(Random random) {
        List<Rule> rules = new ArrayList<>();
        int count = random.nextInt(30);
        for (int i = 0; i < count; i++) {
            RuleConditions when = new RuleConditions(
                    some(random, CODES),
                    some(random, CODES),
                    random.nextInt(4) == 0 ? List.of(anyOf(random, List.of(ComplaintKind.values()))) : List.of(),
                    some(random, CODES),
                    random.nextBoolean() ? List.of() : List.of(phrase(random)),
                    some(random, CODES),
                    some(random, CODES),
                    random.nextInt(4) == 0 ? random.nextBoolean() : null,
                    some(random, CODES));
            rules.add(rule("r" + i, when, "dpu"));
        }
        return rules;
    }

    private static ComplaintFacts randomFacts(Random random) {
        return new ComplaintFacts(
                anyOf(random, List.of(ComplaintKind.values())),
                new ComplaintText(phrase(random), phrase(random) + " dan " + phrase(random)),
                anyOf(random, CODES),
                anyOf(random, CODES),
                random.nextBoolean() ? null : anyOf(random, CODES),
                random.nextBoolean() ? null : anyOf(random, CODES),
                random.nextBoolean() ? null : anyOf(random, CODES),
                random.nextBoolean() ? null : anyOf(random, CODES),
                random.nextBoolean());
    }

    private static List<String> some(Random random, List<String> values) {
        return random.nextInt(3) > 0
                ? List.of()
                : values.stream().filter(value -> random.nextBoolean()).toList();
    }

    private static <T> T anyOf(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static String phrase(Random random) {
        return anyOf(random, WORDS) + (random.nextBoolean() ? "" : " " + anyOf(random, WORDS));
    }

    private static RuleSet set(Rule... rules) {
        return new RuleSet(new UUID(0, 1), 1, List.of(rules));
    }

    private static Rule rule(String code, RuleConditions when, String agency) {
        return new Rule(code, new RuleName("Nama", "Name"), when, RuleOutcome.agency(agency));
    }

    private static RuleConditions words(String... words) {
        return new RuleConditions(
                List.of(), List.of(), List.of(), List.of(), List.of(words), List.of(), List.of(), null, List.of());
    }

    private static ComplaintFacts facts(String category, String title) {
        return new ComplaintFacts(
                ComplaintKind.COMPLAINT,
                new ComplaintText(title, "Mohon diperiksa"),
                category,
                "64.02.06",
                null,
                null,
                null,
                null,
                false);
    }

    private static ComplaintFacts facts(String category, String district, @Nullable String channel) {
        return new ComplaintFacts(
                ComplaintKind.COMPLAINT,
                new ComplaintText("Judul", "Uraian"),
                category,
                district,
                channel,
                null,
                null,
                null,
                false);
    }
}
