package id.penghubung.quality.forums.reports;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import id.penghubung.kit.version.EntityTags;
import id.penghubung.quality.access.Actor;
import id.penghubung.quality.access.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Fills the template of the report with the forums of a year, and changes the template. */
@ApplicationScoped
class ForumReports {

    /** Most rows of a section: more than all units of a regency hold in a year. */
    private static final int MOST_ROWS = 5000;

    private final ReportTemplateTable templates;
    private final ForumReportTable rows;
    private final Clock clock;

    ForumReports(ReportTemplateTable templates, ForumReportTable rows, Clock clock) {
        this.templates = templates;
        this.rows = rows;
        this.clock = clock;
    }

    ReportTemplateView template() {
        return templates.get();
    }

    /** @throws ProblemException 400 with pointers for a field that its source does not have, 412 for another version, 428 for none */
    @Transactional
    ReportTemplateView change(Actor actor, @Nullable String ifMatch, ReportTemplate template) {
        requireKnownFields(template);
        ReportTemplateView before = templates.lock();
        EntityTags.requireMatch(ifMatch, before.version());
        ReportTemplateView changed = new ReportTemplateView(template, clock.instant(), before.version() + 1);
        templates.update(changed, actor.account());
        return changed;
    }

    /** Returns the report of a year, read at one moment. */
    @Transactional
    ForumReport report(Scope scope, int year) {
        ReportTemplate template = templates.get().template();
        boolean truncated = false;
        List<ForumReport.ReportedSection> sections = new ArrayList<>();
        for (ReportTemplate.Section section : template.sections()) {
            List<Map<String, Object>> found = rows.rows(section.source(), scope, year, MOST_ROWS + 1);
            truncated |= found.size() > MOST_ROWS;
            sections.add(new ForumReport.ReportedSection(
                    section.heading(),
                    section.columns().stream().map(ReportTemplate.Column::label).toList(),
                    found.stream()
                            .limit(MOST_ROWS)
                            .map(row -> cells(section, row))
                            .toList()));
        }
        return new ForumReport(year, template.title(), template.introduction(), sections, truncated);
    }

    private static List<@Nullable String> cells(ReportTemplate.Section section, Map<String, Object> row) {
        List<@Nullable String> cells = new ArrayList<>();
        for (ReportTemplate.Column column : section.columns()) {
            cells.add(ReportWords.of(column.field(), row.get(column.field())));
        }
        return cells;
    }

    private static void requireKnownFields(ReportTemplate template) {
        List<FieldError> unknown = new ArrayList<>();
        for (int i = 0; i < template.sections().size(); i++) {
            ReportTemplate.Section section = template.sections().get(i);
            for (int j = 0; j < section.columns().size(); j++) {
                if (!section.source().fields().contains(section.columns().get(j).field())) {
                    String names =
                            String.join(", ", new TreeSet<>(section.source().fields()));
                    unknown.add(new FieldError(
                            "#/sections/" + i + "/columns/" + j + "/field",
                            Text.of("harus salah satu dari " + names, "must be one of " + names)));
                }
            }
        }
        if (!unknown.isEmpty()) {
            throw ProblemException.invalid(unknown);
        }
    }
}
