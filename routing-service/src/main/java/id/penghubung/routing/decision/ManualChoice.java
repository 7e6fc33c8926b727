package id.penghubung.routing.decision;

import id.penghubung.routing.directory.Agency;
import java.util.List;

/**
 * Choice of agencies for a complaint by the coordinator or the regional secretary.
 *
 * @param agency the responsible agency, whose answer goes to the reporter
 * @param supporting the agencies that answer the responsible one; none if it works alone
 * @param reason the reason for the choice
 * @param account account of the person who decides
 */
public record ManualChoice(Agency agency, List<Agency> supporting, String reason, String account) {

    public ManualChoice {
        supporting = List.copyOf(supporting);
    }
}
