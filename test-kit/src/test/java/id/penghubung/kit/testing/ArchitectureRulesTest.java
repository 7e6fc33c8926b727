package id.penghubung.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import id.penghubung.complaints.intake.UsesAnotherService;
import id.penghubung.routing.decision.Decision;
import id.penghubung.violations.beans.Beans;
import id.penghubung.violations.first.First;
import id.penghubung.violations.first.inner.Inner;
import id.penghubung.violations.second.Second;
import id.penghubung.violations.second.UsesALevel;
import id.penghubung.violations.second.UsesASubPackage;
import id.penghubung.violations.storage.Stored;
import id.penghubung.violations.web.Resources;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule fails for classes that break it, and for no others. */
class ArchitectureRulesTest {

    private static final ArchRule ENTITIES = ArchitectureRules.entitiesAreInternalExceptIn("..violations.web");

    static Stream<Arguments> violations() throws ReflectiveOperationException {
        return Stream.of(
                broken("FEATURES_HAVE_NO_CYCLES", First.class, Second.class),
                broken("PACKAGES_HAVE_NO_CYCLES", First.class, Inner.class),
                broken("SUB_PACKAGES_ARE_INTERNAL", UsesASubPackage.class),
                broken("SERVICES_SHARE_ONLY_EVENTS", UsesAnotherService.class),
                broken("RESOURCES_ONLY_TRANSLATE", nested(Resources.class, "ReturnsAnEntity")),
                broken("RESOURCES_ONLY_TRANSLATE", nested(Resources.class, "UsesARepository")),
                broken("RESOURCES_ONLY_TRANSLATE", nested(Resources.class, "UsesTheEntityManager")),
                broken("RESOURCES_ONLY_TRANSLATE", nested(Resources.class, "UsesATable")),
                broken("RESOURCES_ONLY_TRANSLATE", nested(Resources.class, "UsesTheDatabase")),
                broken("ENDPOINTS_DECLARE_ROLES", nested(Resources.class, "HasNoRoles")),
                broken("FIELDS_ARE_NOT_INJECTED", nested(Beans.class, "InjectsAField")),
                broken("FIELDS_ARE_NOT_INJECTED", nested(Beans.class, "InjectsASetting")),
                broken("FIELDS_ARE_NOT_INJECTED", nested(Beans.class, "InjectsAChannel")),
                broken("FIELDS_ARE_NOT_INJECTED", nested(Beans.class, "InjectsTheContext")),
                broken("FIELDS_ARE_NOT_INJECTED", nested(Beans.class, "InjectsThePersistenceContext")),
                broken("METHODS_ARE_NOT_INJECTED", nested(Beans.class, "InjectsByMethod")),
                broken("TIME_IS_READ_FROM_THE_INJECTED_CLOCK", nested(Beans.class, "ReadsTheInstant")),
                broken("TIME_IS_READ_FROM_THE_INJECTED_CLOCK", nested(Beans.class, "ReadsTheDate")),
                broken("TIME_IS_READ_FROM_THE_INJECTED_CLOCK", nested(Beans.class, "ReadsTheMilliseconds")),
                broken("TIME_IS_READ_FROM_THE_INJECTED_CLOCK", nested(Beans.class, "MakesAClock")),
                broken("FIELDS_NAMED_CLOCK_ARE_CLOCKS", nested(Beans.class, "CallsAnotherThingClock")),
                broken("STATIC_FIELDS_ARE_FINAL", nested(Beans.class, "SharesState")),
                broken("SQL_STANDS_WITH_THE_TABLES", nested(Stored.class, "QueriesNatively")),
                broken("TABLES_ARE_INTERNAL", nested(Stored.class, "PublicTable")),
                broken("TRANSACTIONS_ARE_NOT_NESTED", nested(Stored.class, "NestsATransaction")),
                broken("TRANSACTIONS_ARE_NOT_NESTED", nested(Stored.class, "SuspendsATransaction")),
                broken("JOBS_ARE_MONITORED", nested(Beans.class, "RunsAlone")),
                broken("KAFKA_IS_USED_ONLY_BY_OUTBOX_AND_INBOX", nested(Beans.class, "SendsToKafka")),
                broken("KAFKA_IS_USED_ONLY_BY_OUTBOX_AND_INBOX", nested(Beans.class, "Emits")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("violations")
    void shouldFailForClassesThatBreakTheRule(String rule, List<Class<?>> classes) throws ReflectiveOperationException {
        assertThat(violationsOf(rule(rule), classes))
                .isNotEmpty()
                .allSatisfy(violation ->
                        assertThat(violation).contains(classes.getFirst().getName()));
    }

    @Test
    void shouldHaveAViolationOfEachRule() throws ReflectiveOperationException {
        Set<String> broken = violations().map(each -> (String) each.get()[0]).collect(Collectors.toSet());

        assertThat(broken).containsExactlyInAnyOrderElementsOf(rules());
    }

    @Test
    void shouldAcceptClassesThatKeepTheRules() throws ReflectiveOperationException {
        List<Class<?>> good = List.of(
                Decision.class,
                UsesALevel.class,
                nested(Stored.class, "InternalEntity"),
                nested(Stored.class, "InternalRepository"),
                nested(Stored.class, "InternalTable"),
                nested(Stored.class, "PlainRepository"),
                nested(Stored.class, "StartsATransaction"),
                nested(Resources.class, "Translates"),
                nested(Beans.class, "InjectsByConstructor"),
                nested(Beans.class, "ProducesTheClock"),
                nested(Beans.class, "RunsMonitored"),
                nested(Beans.class, "Receives"));

        List<String> violations = new ArrayList<>();
        for (String rule : rules()) {
            violations.addAll(violationsOf(rule(rule), good));
        }

        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("publicStorage")
    void shouldRejectPublicEntitiesAndRepositories(Class<?> type) {
        assertThat(violationsOf(ENTITIES, List.of(type))).hasSize(1);
    }

    static Stream<Class<?>> publicStorage() {
        return Stream.of(Stored.PublicEntity.class, Stored.PublicEmbeddable.class, Stored.PublicRepository.class);
    }

    @Test
    void shouldRejectNativeQueriesThatAreNotNamed() throws ReflectiveOperationException {
        Class<?> queries = nested(Stored.class, "QueriesNatively");

        assertThat(violationsOf(ArchitectureRules.nativeQueriesAreNamedExceptIn(), List.of(queries)))
                .isNotEmpty();
        assertThat(violationsOf(ArchitectureRules.nativeQueriesAreNamedExceptIn("QueriesNatively"), List.of(queries)))
                .isEmpty();
    }

    @Test
    void shouldRejectStatementsOutsideOfTheHelper() throws ReflectiveOperationException {
        Class<?> runs = nested(Stored.class, "RunsAStatement");

        assertThat(violationsOf(ArchitectureRules.statementsAreRunByTheHelperExceptIn(), List.of(runs)))
                .isNotEmpty();
        assertThat(violationsOf(ArchitectureRules.statementsAreRunByTheHelperExceptIn("RunsAStatement"), List.of(runs)))
                .isEmpty();
    }

    @Test
    void shouldAcceptInternalEntitiesAndThoseOfACore() throws ReflectiveOperationException {
        ArchRule storage = ArchitectureRules.entitiesAreInternalExceptIn("..violations.storage");
        Class<?> internal = nested(Stored.class, "InternalEntity");

        assertThat(violationsOf(ENTITIES, List.of(internal, Stored.PublicValue.class)))
                .isEmpty();
        assertThat(violationsOf(storage, List.of(Stored.PublicEntity.class, nested(Resources.class, "Thing"))))
                .isEmpty();
    }

    private static Arguments broken(String rule, Class<?>... classes) {
        return Arguments.of(rule, List.of(classes));
    }

    private static Class<?> nested(Class<?> outer, String name) throws ClassNotFoundException {
        return Class.forName(outer.getName() + "$" + name);
    }

    private static Set<String> rules() {
        return Arrays.stream(ArchitectureRules.class.getFields())
                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                .map(Field::getName)
                .collect(Collectors.toSet());
    }

    private static ArchRule rule(String name) throws ReflectiveOperationException {
        return (ArchRule) ArchitectureRules.class.getField(name).get(null);
    }

    private static List<String> violationsOf(ArchRule rule, List<Class<?>> classes) {
        return rule.evaluate(new ClassFileImporter().importClasses(classes))
                .getFailureReport()
                .getDetails();
    }
}
