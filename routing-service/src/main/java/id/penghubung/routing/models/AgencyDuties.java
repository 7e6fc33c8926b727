package id.penghubung.routing.models;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.runtime.JsonResource;
import id.penghubung.routing.catalogue.Category;
import id.penghubung.routing.catalogue.RoutingCatalogue;
import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.directory.AgencyDirectory;
import id.penghubung.routing.suggestions.DutyModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Suggestions by the duties of agencies: the words of their names in the directory, of the categories that a new installation routes to
 * them, and of a packaged list. District offices have none: the location says which one it is.
 */
@ApplicationScoped
class AgencyDuties {

    private final Map<String, String> packaged;
    private final RoutingCatalogue catalogue;
    private volatile @Nullable OfDirectory loaded;

    private record OfDirectory(List<Agency> agencies, List<Category> categories, DutyModel model) {}

    record DutyFile(Map<String, String> duties) {}

    AgencyDuties(ObjectMapper json, RoutingCatalogue catalogue) {
        this.packaged =
                JsonResource.read(json, "/data/duties.json", DutyFile.class).duties();
        this.catalogue = catalogue;
    }

    /** Returns the model of a directory. It is made anew when the agencies or the categories have changed. */
    DutyModel of(AgencyDirectory directory) {
        OfDirectory known = loaded;
        List<Category> categories = catalogue.categories();
        if (known != null
                && known.agencies().equals(directory.agencies())
                && known.categories().equals(categories)) {
            return known.model();
        }
        DutyModel model = new DutyModel(duties(directory, categories));
        loaded = new OfDirectory(directory.agencies(), categories, model);
        return model;
    }

    private Map<String, List<String>> duties(AgencyDirectory directory, List<Category> categories) {
        Map<String, List<String>> duties = new TreeMap<>();
        for (Agency agency : directory.agencies()) {
            if (!agency.isDistrictOffice()) {
                List<String> texts = duties.computeIfAbsent(agency.code(), first -> new ArrayList<>());
                texts.add(agency.name());
                texts.add(packaged.getOrDefault(agency.code(), ""));
            }
        }
        categories.forEach(category -> {
            @Nullable
            List<String> texts = duties.get(String.valueOf(category.route().agency()));
            if (texts != null && !category.oversight()) {
                texts.add(category.name().id());
            }
        });
        return duties;
    }
}
