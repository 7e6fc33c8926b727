package id.penghubung.quality.improvements.complaints;

import id.penghubung.events.ComplaintKind;
import id.penghubung.quality.improvements.complaints.ServiceComplaintTable.KindFigures;
import id.penghubung.quality.standards.ComplaintFigures;
import id.penghubung.quality.standards.ServiceComplaints;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells standards how many complaints there are about their services. */
@ApplicationScoped
class CountServiceComplaints implements ServiceComplaints {

    private final ServiceComplaintTable table;

    CountServiceComplaints(ServiceComplaintTable table) {
        this.table = table;
    }

    @Override
    public Map<String, ComplaintFigures> since(Map<String, Instant> since) {
        Map<String, ComplaintFigures> figures = new HashMap<>();
        since.forEach((code, from) -> figures.put(code, ComplaintFigures.none(from)));
        List<String> codes = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        since.forEach((code, from) -> {
            codes.add(code);
            times.add(from);
        });
        for (KindFigures kind : table.figures(codes, times)) {
            figures.computeIfPresent(kind.serviceCode(), (code, before) -> plus(before, kind));
        }
        return figures;
    }

    private static ComplaintFigures plus(ComplaintFigures before, KindFigures more) {
        return new ComplaintFigures(
                before.since(),
                before.total() + more.total(),
                before.complaints() + of(more, ComplaintKind.COMPLAINT),
                before.aspirations() + of(more, ComplaintKind.ASPIRATION),
                before.informationRequests() + of(more, ComplaintKind.INFORMATION_REQUEST),
                before.answered() + more.answered(),
                before.late() + more.late());
    }

    private static long of(KindFigures figures, ComplaintKind kind) {
        return figures.kind() == kind ? figures.total() : 0;
    }
}
