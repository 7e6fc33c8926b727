package id.penghubung.focalpoint.ombudsman.compliance;

import id.penghubung.focalpoint.ombudsman.actions.Product;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The orders whose compliance is wanted. A null condition accepts every order.
 *
 * @param from first day of the period, in which the Ombudsman issued the order
 * @param to last day of the period, included
 * @param ruleYear only orders of this rule year; see {@link ComplianceLine}
 */
record ComplianceFilter(
        LocalDate from,
        LocalDate to,
        @Nullable String agency,
        @Nullable Product product,
        @Nullable Integer ruleYear) {}
