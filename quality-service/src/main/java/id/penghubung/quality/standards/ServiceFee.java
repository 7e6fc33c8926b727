package id.penghubung.quality.standards;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.NumberFormat;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The fee of a service: an amount, or the rule by which it is set, but not both.
 *
 * @param amountRupiah whole rupiah; 0 if the service is free of charge
 * @param rule rule by which the fee is set, such as the regulation with the tariffs
 */
@Schema(name = "ServiceFee")
public record ServiceFee(
        @Min(0) @Max(1_000_000_000_000L) @Nullable @Schema(examples = "0")
        Long amountRupiah,

        @Size(max = 1000) @Pattern(regexp = StorableText.PATTERN) @Nullable
        String rule) {

    public ServiceFee {
        rule = StorableText.strippedOrNull(rule);
    }

    /** Returns whether there is either an amount or a rule. */
    boolean hasAmountOrRule() {
        return (amountRupiah == null) != (rule == null);
    }

    /** Returns the fee as the public reads it, in Indonesian. */
    public String inWords() {
        if (amountRupiah == null) {
            return rule == null ? "" : rule;
        }
        return amountRupiah == 0
                ? "Tidak dipungut biaya"
                : "Rp" + NumberFormat.getIntegerInstance(Locale.of("id", "ID")).format(amountRupiah);
    }
}
