package id.penghubung.routing.catalogue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.runtime.JsonResource;
import id.penghubung.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The categories and districts that complaints can have. */
@ApplicationScoped
public class RoutingCatalogue {

    private final List<Category> categories;
    private final List<String> districts;
    private final Map<String, Category> byCode;

    RoutingCatalogue(ObjectMapper json) {
        this.categories = List.copyOf(JsonResource.read(json, "/data/categories.json", CategoryFile.class)
                .categories());
        this.districts = JsonResource.read(json, "/data/districts.json", DistrictFile.class).districts().stream()
                .map(District::code)
                .toList();
        this.byCode = categories.stream().collect(toUnmodifiableMap(Category::code, identity()));
    }

    record CategoryFile(List<Category> categories) {}

    record DistrictFile(List<District> districts) {}

    record District(String code) {}

    public List<Category> categories() {
        return categories;
    }

    /** Returns the codes of the districts, such as {@code 64.02.06}. */
    public List<String> districts() {
        return districts;
    }

    public boolean hasCategory(String code) {
        return byCode.containsKey(code);
    }

    public boolean hasDistrict(String code) {
        return districts.contains(code);
    }

    /** Returns whether complaints of a category accuse staff; false for an unknown category. */
    public boolean isOversight(String code) {
        Category category = byCode.get(code);
        return category != null && category.oversight();
    }

    /** Returns the name of a category; its code if there is no such category any more. */
    public Text nameOf(String code) {
        Category category = byCode.get(code);
        return category == null ? Text.of(code, code) : category.name();
    }
}
