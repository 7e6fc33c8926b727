package id.penghubung.routing.testing;

import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Decisions of the past for tests of suggestions, on four subjects in turn; and the way back to a service without models. */
@ApplicationScoped
public class ConfirmedDecisions {

    /** The agencies of roads, waste, population records and water. */
    public static final List<String> RIGHT = List.of("dpu", "dlhk", "disdukcapil", "tirta-mahakam");

    /** The same agencies for subjects of others. */
    public static final List<String> WRONG = List.of("dlhk", "disdukcapil", "tirta-mahakam", "dpu");

    private final Jdbc jdbc;

    ConfirmedDecisions(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds decisions, three hours after one another. Some have few words and one in 41 is wrong, so that a model has a threshold below 1.
     *
     * @param marker name for these decisions, without hyphen
     * @param newestDays age of the newest one in days
     * @param agencies the agencies of the four subjects
     */
    public void add(String marker, int count, int newestDays, List<String> agencies) {
        jdbc.update("""
                insert into complaint_routing (complaint_id, round, state, oversight, tracking_number, kind, title, description,
                        category_code, district_code, anonymous, confidential, submitted_at, event_version, version)
                select uuidv7(), 1, 'ROUTED', false, ? || '-' || n, 'COMPLAINT',
                       (array['Jalan berlubang di depan pasar', 'Sampah menumpuk di gang', 'KTP belum dicetak',
                              'Air leding keruh'])[1 + n % 4],
                       case when n % 7 = 0 then 'Mohon segera ditindaklanjuti'
                            else (array['Sudah tiga bulan jalan berlubang dan tergenang', 'Truk tidak mengangkut sampah, bau sekali',
                                        'Antri rekam KTP, blangko habis', 'Pipa bocor dan air mati'])[1 + n % 4]
                       end || ' laporan ' || n,
                       '901', '64.02.06', true, false, now(), 1, 0
                from generate_series(1, ?) as n
                """, "LAMA" + marker, count);
        jdbc.update(
                """
                insert into routing_decision (id, complaint_id, round, outcome, agency_code, agency_name, explanation_id,
                        explanation_en, decided_by, decided_by_account, decided_at)
                select uuidv7(), complaint_id, 1, 'ROUTED', agency, agency, 'sebab', 'because', 'COORDINATOR', 'koordinator',
                       now() - make_interval(days => ?, hours => 3 * n)
                from (select complaint_id, n, (array[?, ?, ?, ?])[1 + (n + (n % 41 = 0)::int) % 4] as agency
                      from generate_series(1, ?) as n
                      join complaint_routing on tracking_number = ? || '-' || n) as decided
                """,
                newestDays, agencies.get(0), agencies.get(1), agencies.get(2), agencies.get(3), count, "LAMA" + marker);
    }

    /** Deletes these decisions and all models, and forbids automatic decisions. */
    public void deleteAll() {
        jdbc.update("delete from routing_history");
        jdbc.update("delete from suggestion_model_activation");
        jdbc.update("delete from suggestion_model");
        jdbc.update("""
                update suggestion_control set automatic = false, version = version + 1, lease_token = null, lease_until = null,
                    attempts = 0, failure = null
                """);
        jdbc.update("""
                delete from routing_decision where complaint_id in (
                    select complaint_id from complaint_routing where tracking_number like 'LAMA%')
                """);
        jdbc.update("delete from complaint_routing where tracking_number like 'LAMA%'");
    }
}
