package id.penghubung.routing.rules;

import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.text.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shape of {@code data/categories.json}. */
record CategoryFile(List<Category> categories) {

    record Category(String code, Text name, Route route, boolean oversight) {

        /** The first version of its rule. It has no beginning, so that no clock is early for it. */
        Rule firstRule(IdGenerator ids) {
            return new Rule(
                    ids.next(),
                    code,
                    1,
                    name.id(),
                    name.en(),
                    route.to(),
                    route.agency(),
                    oversight,
                    Instant.EPOCH,
                    null);
        }
    }

    record Route(RuleTarget to, @Nullable String agency) {}
}
