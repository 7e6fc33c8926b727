package id.penghubung.localstack.keycloak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An account of the demo. Its password is its name.
 *
 * @param name login name
 * @param role realm role
 * @param agency code of the account's agency, if it has one
 * @param firstName shown to people
 * @param lastName shown to people
 */
public record DemoAccount(String name, String role, Optional<String> agency, String firstName, String lastName) {

    private static final String INSPECTORATE = "inspektorat";
    private static final String PUBLIC_WORKS = "dpu";
    private static final String PLANNING = "bappeda";

    /** All demo accounts: the accounts with a name of their own, and an officer for each agency, named by its code. */
    public static List<DemoAccount> all(List<Agency> agencies) {
        var accounts = new ArrayList<>(List.of(
                account("reporter", "reporter", "Siti", "Rahmawati"),
                account("reporter2", "reporter", "Bambang", "Prasetyo"),
                account("coordinator", "coordinator", "Rina", "Kartikasari"),
                account("coordinator2", "coordinator", "Fitri", "Handayani"),
                new DemoAccount("inspector", "inspector", Optional.of(INSPECTORATE), "Hendra", "Wijayanto"),
                account("secretary", "secretary", "Sulaiman", "Effendi"),
                account("ombudsman", "ombudsman", "Maya", "Lestariningsih"),
                account("quality-coordinator", "quality-coordinator", "Nurul", "Hidayah"),
                // Of an agency, whose own units an evaluator must not score.
                new DemoAccount("evaluator", "evaluator", Optional.of(PLANNING), "Arif", "Setiawan"),
                account("admin", "admin", "Agus", "Pratama"),
                new DemoAccount("dpu-staf", "focal-point", Optional.of(PUBLIC_WORKS), "Dewi", "Anggraini"),
                new DemoAccount("dpu-kepala", "agency-head", Optional.of(PUBLIC_WORKS), "Yusuf", "Ramadhan")));
        agencies.forEach(agency -> accounts.add(officerOf(agency)));
        return List.copyOf(accounts);
    }

    public String email() {
        return name + "@example.org";
    }

    private static DemoAccount account(String name, String role, String firstName, String lastName) {
        return new DemoAccount(name, role, Optional.empty(), firstName, lastName);
    }

    private static DemoAccount officerOf(Agency agency) {
        return new DemoAccount(agency.code(), "focal-point", Optional.of(agency.code()), "Penghubung", agency.name());
    }
}
