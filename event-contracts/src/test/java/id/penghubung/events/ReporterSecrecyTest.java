package id.penghubung.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ensures that no event identifies the reporter. Events are copied into every service and stored for long, and the
 * reporter may request secrecy (UU 25/2009 Art. 42).
 */
class ReporterSecrecyTest {

    private static final Set<String> PERSONAL = Set.of(
            "reporter",
            "complainant",
            "citizen",
            "person",
            "user",
            "username",
            "account",
            "contact",
            "name",
            "firstname",
            "lastname",
            "fullname",
            "email",
            "mail",
            "phone",
            "telephone",
            "mobile",
            "whatsapp",
            "nik",
            "identity",
            "birth",
            "gender",
            "ip",
            "access",
            "secret",
            "pelapor",
            "nama",
            "surel",
            "telepon");

    /** Fields with names of agencies and of entries of the catalogue, which are not persons. */
    private static final Set<String> NAMES_OF_OTHERS = Set.of(
            "AgencyDescribed.name",
            "CatalogueEntryDescribed.name",
            "ComplaintRouted.agencyName",
            "supportingAgency.agencyName");

    private static final Pattern WORD_BOUNDARY = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern EMAIL = Pattern.compile("\\S@\\S+\\.\\S");
    private static final Pattern LONG_DIGITS = Pattern.compile("(?<![\\d.])\\+?\\d{9,}");

    @ParameterizedTest
    @EnumSource
    void shouldHaveNoPersonalFieldInRecord(EventType type) {
        assertThat(componentsOf(type.dataType())).isNotEmpty().noneMatch(ReporterSecrecyTest::isPersonal);
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaveNoPersonalFieldInSchema(EventType type) {
        JsonNode root = EventSchema.of(type).root();

        assertThat(propertiesOf(root.path("title").asText(), root))
                .isNotEmpty()
                .noneMatch(ReporterSecrecyTest::isPersonal);
    }

    @ParameterizedTest
    @MethodSource("id.penghubung.events.StoredExample#all")
    void shouldContainNoPersonalContactInExample(StoredExample example) {
        assertThat(textsOf(example.body()))
                .isNotEmpty()
                .noneMatch(text -> EMAIL.matcher(text).find())
                .noneMatch(text -> LONG_DIGITS.matcher(text).find() && !text.matches("[0-9a-f-]{36}|[0-9T:.Z-]+"));
    }

    @Test
    void shouldDetectPersonalFieldNames() {
        assertThat(List.of(
                        "X.reporter", "X.reporterName", "X.contactEmail", "X.phone", "X.nik", "X.accessCode", "X.name"))
                .allMatch(ReporterSecrecyTest::isPersonal);
        assertThat(List.of("X.complaintId", "X.agencyCode", "X.description", "X.anonymous"))
                .noneMatch(ReporterSecrecyTest::isPersonal);
    }

    private static boolean isPersonal(String field) {
        String[] words = WORD_BOUNDARY.split(field.substring(field.indexOf('.') + 1));
        return !NAMES_OF_OTHERS.contains(field)
                && List.of(words).stream().anyMatch(word -> PERSONAL.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static List<String> componentsOf(Class<?> dataType) {
        List<String> fields = new ArrayList<>();
        for (RecordComponent component : dataType.getRecordComponents()) {
            fields.add(dataType.getSimpleName() + "." + component.getName());
            if (component.getType().isRecord()) {
                fields.addAll(componentsOf(component.getType()));
            }
        }
        return fields;
    }

    private static List<String> propertiesOf(String owner, JsonNode schema) {
        List<String> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : schema.properties()) {
            boolean holdsFields =
                    entry.getKey().equals("properties") || entry.getKey().equals("$defs");
            if (holdsFields) {
                entry.getValue().properties().forEach(field -> {
                    fields.add(owner + "." + field.getKey());
                    fields.addAll(propertiesOf(field.getKey(), field.getValue()));
                });
            }
        }
        return fields;
    }

    private static List<String> textsOf(JsonNode body) {
        List<String> texts = new ArrayList<>();
        body.forEach(child -> texts.addAll(child.isContainerNode() ? textsOf(child) : List.of(child.asText())));
        return texts;
    }
}
