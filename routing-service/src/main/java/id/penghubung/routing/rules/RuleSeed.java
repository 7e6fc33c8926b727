package id.penghubung.routing.rules;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.runtime.JsonResource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Seeds a new database with the initial rules from the category catalogue. */
@ApplicationScoped
class RuleSeed {

    private static final String CATALOGUE = "/data/categories.json";

    private final RuleRepository repository;
    private final RuleSetCache rules;
    private final ObjectMapper json;
    private final IdGenerator ids;

    RuleSeed(RuleRepository repository, RuleSetCache rules, ObjectMapper json, IdGenerator ids) {
        this.repository = repository;
        this.rules = rules;
        this.json = json;
        this.ids = ids;
    }

    void seed(@Observes StartupEvent starting) {
        repository.seed(firstRules());
        rules.invalidate();
    }

    private List<Rule> firstRules() {
        return JsonResource.read(json, CATALOGUE, CategoryFile.class).categories().stream()
                .map(category -> category.firstRule(ids))
                .toList();
    }
}
