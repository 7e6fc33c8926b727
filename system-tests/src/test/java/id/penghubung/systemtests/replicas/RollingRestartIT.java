package id.penghubung.systemtests.replicas;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.localstack.service.ServiceProcess;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.RuleSets;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.dashboards.Dashboard;
import id.penghubung.systemtests.dashboards.Dashboard.Event;
import id.penghubung.systemtests.events.EventTopics;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.replicas.StoredDecisions.StoredDecision;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

@SystemTest
class RollingRestartIT {

    private static final Logger LOG = Logger.getLogger(RollingRestartIT.class.getName());

    /** Least number of requests of each kind for each restart, which proves that there was load. */
    private static final int REQUESTS_EACH = 5;

    /**
     * Time in which the load reaches that number after a restart. The steps of a case wait for the other instances to take
     * over the partitions, so a fast restart sees only a few of them.
     */
    private static final Duration REQUESTS_EACH_TIMEOUT = Duration.ofMinutes(3);

    /** Much more than the shutdown delay and what follows it, because an instance that is killed loses requests. */
    private static final Duration STOP_TIMEOUT = Duration.ofMinutes(1);

    private final SystemUnderTest system;
    private final long seed = System.nanoTime();
    private final String marker = "Bergilir-" + UUID.randomUUID().toString().substring(0, 8);

    RollingRestartIT(SystemUnderTest system) {
        this.system = system;
    }

    @Test
    void shouldRestartEveryInstanceWithoutFailedRequestsLostEventsOrDuplicateEffects() throws InterruptedException {
        LOG.info("Seed " + seed);
        var topics = new EventTopics(system.bootstrapServers());
        int deadLettersBefore = topics.readDeadLetters().size();
        try (var models = new SuggestionModels(system);
                var services = new ReplicatedServices(system);
                var dashboard = new Dashboard(
                                URI.create(services.gateway().url()),
                                system.tokens().of("ombudsman"),
                                seed)
                        .start();
                var load = new ClientLoad(URI.create(services.gateway().url()), system.tokens(), marker, seed)) {
            load.start();
            awaitRequestsOfEachKind("before the first restart", load.counter(), RequestCounter.none());

            var coordinator = ApiClient.at(URI.create(services.gateway().url()))
                    .withToken(system.tokens().of("coordinator"));
            var ruleSets = new RuleSets(coordinator);
            var ruleSet = ruleSets.inForce();
            var otherRuleSet = ruleSets.draftThatSends(wordOfNoComplaint(), "dishub");
            var instances = services.instances();
            Collections.shuffle(instances, new Random(seed));
            var half = instances.size() / 2;
            ruleSets.publish(otherRuleSet, "Satu aturan lagi");
            models.activate(models.second(), coordinator);
            instances.subList(0, half).forEach(instance -> restartUnderLoad(instance, load.counter()));
            awaitDecisionsBy(otherRuleSet, models.second(), load);
            ruleSets.publish(ruleSet, "Kembali ke versi sebelumnya");
            models.activate(models.first(), coordinator);
            instances.subList(half, instances.size()).forEach(instance -> restartUnderLoad(instance, load.counter()));
            load.endSubmissions();

            var outcome = new OutcomeAssertions(system, marker, load.submissions());
            outcome.assertOneResolvedCaseEach();
            LOG.info("%d complaints; %s"
                    .formatted(
                            load.submissions().size(),
                            RequestCounter.text(load.counter().counts())));
            assertThat(load.counter().failures()).isEmpty();
            outcome.assertOneDecisionEach(Set.of(ruleSet, otherRuleSet));
            outcome.assertDecidedByModels(
                    load.counter().counts().get(RequestKind.INTAKE_WITH_ACCOUNT),
                    Set.of(models.first(), models.second()));
            assertDecidedBy(ruleSet, load.submissions().getLast());
            assertLastDecidedBy(models.first(), load.submissions());
            outcome.assertEachStepShownOnce();
            outcome.assertEventsCompleteAndInOrder();
            assertEachMatterShownOnceAndInOrder(dashboard, load.matters());
            LiaisonClient.close(
                    ApiClient.at(URI.create(services.gateway().url()))
                            .withToken(system.tokens().of("ombudsman")),
                    load.matters());
            assertThat(topics.readDeadLetters())
                    .as("dead letters of any service, by the end of the test")
                    .hasSize(deadLettersBefore);
        }
    }

    private static String wordOfNoComplaint() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }

    private void awaitDecisionsBy(String ruleSet, String model, ClientLoad load) {
        Polling.standard().untilAsserted(() -> {
            var decisions = decisionsOn(load.submissions());
            assertThat(decisions).extracting(StoredDecision::ruleSet).contains(ruleSet);
            assertThat(decisions).extracting(StoredDecision::model).contains(model);
        });
    }

    private List<StoredDecision> decisionsOn(List<Submission> submissions) {
        return new StoredDecisions(system.postgres())
                .about(submissions.stream().map(Submission::id).toList());
    }

    /** The last complaint was sent after the last publication: each client has sent several since, one after the other. */
    private void assertDecidedBy(String ruleSet, Submission last) {
        assertThat(system.coordinator().decisionsOn(last))
                .extracting(decision -> decision.at("/ruleSet/id").asText())
                .containsExactly(ruleSet);
    }

    /**
     * Replicas look up the active model every two seconds, and the last complaints were sent later than that after the last
     * activation: since then their client has sent several at each restart, a second apart.
     */
    private void assertLastDecidedBy(String model, List<Submission> submissions) {
        var models = decisionsOn(submissions).stream().collect(toMap(StoredDecision::complaint, StoredDecision::model));
        var inOrder = submissions.stream()
                .map(submission -> models.getOrDefault(submission.id(), ""))
                .filter(decidedBy -> !decidedBy.isEmpty())
                .toList();
        assertThat(inOrder.subList(inOrder.size() - REQUESTS_EACH, inOrder.size()))
                .as("models that decided about the last complaints")
                .containsOnly(model);
    }

    /** One liaison opens one matter after the other, through one instance or the other, so the order is that of the replies. */
    private static void assertEachMatterShownOnceAndInOrder(Dashboard dashboard, List<String> opened) {
        Polling.standard()
                .untilAsserted(() -> assertThat(dashboard.events().stream().map(Event::matterId))
                        .containsAll(opened));
        assertThat(dashboard.events().stream().map(Event::id)).doesNotHaveDuplicates();
        assertThat(dashboard.events().stream().map(Event::position)).isSorted();
        assertThat(dashboard.events().stream().map(Event::matterId).filter(opened::contains))
                .containsExactlyElementsOf(opened);
        assertThat(dashboard.resets()).isEmpty();
    }

    private static void awaitRequestsOfEachKind(
            String since, RequestCounter counter, Map<RequestKind, Integer> before) {
        Polling.atMost(REQUESTS_EACH_TIMEOUT)
                .untilAsserted(() -> assertThat(counter.countsSince(before))
                        .as("requests that succeeded %s; failed: %s", since, counter.failures())
                        .allSatisfy((kind, count) -> assertThat(count).isGreaterThanOrEqualTo(REQUESTS_EACH)));
    }

    private static void restartUnderLoad(ServiceProcess instance, RequestCounter counter) {
        var before = counter.counts();
        long begin = System.nanoTime();
        instance.stop(STOP_TIMEOUT);
        long stopped = System.nanoTime();
        instance.start();
        long started = System.nanoTime();

        var meanwhile = counter.countsSince(before);
        LOG.info("%s stopped in %d ms and was ready %d ms later; meanwhile %s"
                .formatted(
                        instance.name(),
                        TimeUnit.NANOSECONDS.toMillis(stopped - begin),
                        TimeUnit.NANOSECONDS.toMillis(started - stopped),
                        RequestCounter.text(meanwhile)));
        meanwhile.keySet().removeIf(RequestKind::needsNewCases);
        assertThat(meanwhile)
                .as("requests that succeeded while %s was restarted", instance.name())
                .allSatisfy((kind, count) -> assertThat(count).isPositive());
        awaitRequestsOfEachKind("since the restart of %s began".formatted(instance.name()), counter, before);
    }
}
