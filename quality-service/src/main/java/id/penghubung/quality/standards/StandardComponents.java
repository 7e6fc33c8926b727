package id.penghubung.quality.standards;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The fourteen components of a service standard (UU 25/2009 Art. 21, PermenPANRB 15/2014): six of the delivery of the service, then eight
 * of its management. In a draft each may be missing; {@link Component} tells which are.
 *
 * @param requirements conditions and documents (<i>persyaratan</i>)
 * @param procedure steps in their order (<i>sistem, mekanisme, prosedur</i>)
 * @param duration longest time (<i>jangka waktu</i>)
 * @param fee fee or tariff (<i>biaya/tarif</i>)
 * @param output product of the service (<i>produk pelayanan</i>)
 * @param complaintChannels handling of complaints, suggestions and input (<i>penanganan pengaduan, saran, masukan</i>)
 * @param legalBasis regulations (<i>dasar hukum</i>)
 * @param facilities facilities, also for vulnerable groups (<i>sarana, prasarana, fasilitas</i>)
 * @param staffCompetence what the staff must know (<i>kompetensi pelaksana</i>)
 * @param supervision internal supervision (<i>pengawasan internal</i>)
 * @param staffCount number of staff (<i>jumlah pelaksana</i>)
 * @param guarantee guarantee of the service (<i>jaminan pelayanan</i>)
 * @param safety guarantee of security and safety (<i>jaminan keamanan dan keselamatan</i>)
 * @param performanceEvaluation evaluation of the staff's performance (<i>evaluasi kinerja pelaksana</i>)
 */
@Schema(name = "StandardComponents")
public record StandardComponents(
        @Size(max = 50) @Nullable
        List<@NotBlank @Size(max = 1000) @Pattern(regexp = StorableText.PATTERN) String> requirements,

        @Size(max = 50) @Nullable List<@Valid @NotNull ProcedureStep> procedure,
        @Valid @Nullable ServiceDuration duration,
        @Valid @Nullable ServiceFee fee,

        @Size(max = 1000) @Pattern(regexp = StorableText.PATTERN) @Nullable
        String output,

        @Size(max = 20) @Nullable List<@Valid @NotNull ComplaintChannel> complaintChannels,

        @Size(max = 50) @Nullable
        List<@NotBlank @Size(max = 500) @Pattern(regexp = StorableText.PATTERN) String> legalBasis,

        @Valid @Nullable ServiceFacilities facilities,

        @Size(max = 50) @Nullable
        List<@NotBlank @Size(max = 500) @Pattern(regexp = StorableText.PATTERN) String> staffCompetence,

        @Size(max = 2000) @Pattern(regexp = StorableText.PATTERN) @Nullable
        String supervision,

        @Min(1) @Max(100_000) @Nullable Integer staffCount,

        @Size(max = 2000) @Pattern(regexp = StorableText.PATTERN) @Nullable
        String guarantee,

        @Size(max = 2000) @Pattern(regexp = StorableText.PATTERN) @Nullable
        String safety,

        @Size(max = 2000) @Pattern(regexp = StorableText.PATTERN) @Nullable
        String performanceEvaluation) {

    /** Components of which none is filled in. */
    static final StandardComponents EMPTY =
            new StandardComponents(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    public StandardComponents {
        requirements = Texts.strippedOf(requirements);
        procedure = Texts.copyOf(procedure);
        output = StorableText.strippedOrNull(output);
        complaintChannels = Texts.copyOf(complaintChannels);
        legalBasis = Texts.strippedOf(legalBasis);
        staffCompetence = Texts.strippedOf(staffCompetence);
        supervision = StorableText.strippedOrNull(supervision);
        guarantee = StorableText.strippedOrNull(guarantee);
        safety = StorableText.strippedOrNull(safety);
        performanceEvaluation = StorableText.strippedOrNull(performanceEvaluation);
    }
}
