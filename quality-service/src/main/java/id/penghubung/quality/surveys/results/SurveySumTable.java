package id.penghubung.quality.surveys.results;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.quality.surveys.ElementSums;
import id.penghubung.quality.surveys.ElementValues;
import id.penghubung.quality.surveys.SurveyElement;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** SQL of the running sums. Joins the caller's transaction. */
@ApplicationScoped
class SurveySumTable {

    /** Dimension of the sums of all respondents. */
    static final String ALL = "ALL";

    private static final List<String> ELEMENTS = Arrays.stream(SurveyElement.values())
            .map(element -> element.name().toLowerCase(Locale.ROOT))
            .toList();

    /** Adds one respondent to several groups. They are locked in the given order, in which all transactions lock them. */
    static final String ADD = """
            insert into survey_sum (survey_id, dimension, group_code, stripe, respondents, %s)
            select ?, g.dimension, g.code, ?, 1, %s
            from unnest(?, ?) with ordinality as g (dimension, code, position) order by g.position
            on conflict (survey_id, dimension, group_code, stripe) do update set
                respondents = survey_sum.respondents + 1, %s
            """.formatted(
                    each(name -> name),
                    each(name -> "?"),
                    each(name -> name + " = survey_sum." + name + " + excluded." + name));

    static final String OF_SURVEY =
            "select dimension, group_code, %s from survey_sum where survey_id = ? group by dimension, group_code"
                    .formatted(sums());

    static final String TOTALS =
            "select survey_id, %s from survey_sum where survey_id = any (?) and dimension = 'ALL' group by survey_id"
                    .formatted(sums());

    private final Jdbc jdbc;

    SurveySumTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A group of respondents. */
    record Group(String dimension, String code) {}

    /** @param stripe one of the rows over which the sums of a group are spread */
    void add(UUID surveyId, int stripe, List<Group> groups, ElementValues values) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(surveyId);
        parameters.add(stripe);
        Arrays.stream(SurveyElement.values()).map(values::of).forEach(parameters::add);
        parameters.add(SqlArray.texts(groups.stream().map(Group::dimension).toList()));
        parameters.add(SqlArray.texts(groups.stream().map(Group::code).toList()));
        jdbc.update(ADD, parameters.toArray());
    }

    /** Returns the sums of all groups of a survey. */
    Map<Group, ElementSums> of(UUID surveyId) {
        return jdbc.map(
                OF_SURVEY,
                row -> new Group(row.getString("dimension"), row.getString("group_code")),
                SurveySumTable::read,
                surveyId);
    }

    /** Returns the sums of all respondents of surveys; a survey without answers is missing. */
    Map<UUID, ElementSums> totals(Collection<UUID> surveys) {
        return jdbc.map(
                TOTALS, row -> row.getObject("survey_id", UUID.class), SurveySumTable::read, SqlArray.uuids(surveys));
    }

    static ElementSums read(ResultSet row) throws SQLException {
        Map<SurveyElement, Long> sums = new EnumMap<>(SurveyElement.class);
        for (SurveyElement element : SurveyElement.values()) {
            sums.put(element, row.getLong(element.name().toLowerCase(Locale.ROOT)));
        }
        return ElementSums.of(row.getLong("respondents"), sums);
    }

    static String sums() {
        return "sum(respondents)::bigint as respondents, " + each(name -> "sum(" + name + ")::bigint as " + name);
    }

    static String each(UnaryOperator<String> part) {
        return ELEMENTS.stream().map(part).collect(Collectors.joining(", "));
    }
}
