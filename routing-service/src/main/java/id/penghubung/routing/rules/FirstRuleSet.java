package id.penghubung.routing.rules;

import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.routing.catalogue.RoutingCatalogue;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Publishes the first rule set of a database: the rules of the earlier release that are valid now, or those of the catalogue in a new
 * installation. Of several replicas that start together, only one does it.
 */
@ApplicationScoped
class FirstRuleSet {

    private static final String SYSTEM = "system";

    private final RuleSetTable table;
    private final RoutingCatalogue catalogue;
    private final IdGenerator ids;
    private final Clock clock;

    FirstRuleSet(RuleSetTable table, RoutingCatalogue catalogue, IdGenerator ids, Clock clock) {
        this.table = table;
        this.catalogue = catalogue;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    void publish(@Observes StartupEvent starting) {
        publishIfNone();
    }

    @Transactional
    void publishIfNone() {
        table.lockAll();
        if (table.inForce().isPresent()) {
            return;
        }
        Instant now = clock.instant();
        List<EarlierRule> earlier = table.earlierRules(now);
        String reason = earlier.isEmpty()
                ? "Initial rules of the category catalogue"
                : "Rules of the earlier release, one for each category";
        RuleSetVersion first = firstVersion(earlier, reason, now);
        table.insert(first);
        table.publish(new Publication(first.id(), now, SYSTEM, reason));
    }

    private RuleSetVersion firstVersion(List<EarlierRule> earlier, String reason, Instant now) {
        UUID id = ids.next();
        return new RuleSetVersion(
                id,
                table.nextNumber(),
                RuleSetState.PUBLISHED,
                "Rules by category",
                reason,
                null,
                rules(earlier),
                SYSTEM,
                now,
                SYSTEM,
                now,
                0);
    }

    private List<Rule> rules(List<EarlierRule> earlier) {
        Stream<EarlierRule> byCategory =
                earlier.isEmpty() ? catalogue.categories().stream().map(EarlierRule::of) : earlier.stream();
        return Stream.concat(byCategory.map(EarlierRule::toRule), Stream.of(Rule.REST))
                .toList();
    }
}
