package id.penghubung.complaints.catalogue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Complaint categories and districts, read from the JSON files that are packaged with the service. */
@ApplicationScoped
public class Catalogue {

    private final List<Category> categories;
    private final List<District> districts;
    private final Map<String, Category> categoryByCode;
    private final Map<String, District> districtByCode;

    Catalogue(ObjectMapper mapper) {
        this.categories =
                read(mapper, "/data/categories.json", Categories.class).categories();
        this.districts = read(mapper, "/data/districts.json", Districts.class).districts();
        this.categoryByCode =
                categories.stream().collect(Collectors.toUnmodifiableMap(Category::code, Function.identity()));
        this.districtByCode =
                districts.stream().collect(Collectors.toUnmodifiableMap(District::code, Function.identity()));
    }

    record Categories(List<Category> categories) {}

    record Districts(List<District> districts) {}

    List<Category> categories() {
        return categories;
    }

    List<District> districts() {
        return districts;
    }

    public boolean hasCategory(String code) {
        return categoryByCode.containsKey(code);
    }

    /** Returns whether complaints of a category accuse staff; false for an unknown category. */
    public boolean isOversight(String code) {
        Category category = categoryByCode.get(code);
        return category != null && category.oversight();
    }

    public boolean hasDistrict(String code) {
        return districtByCode.containsKey(code);
    }

    /** Returns the Indonesian name of a category; the code if there is no such category any more. */
    public String categoryName(String code) {
        Category category = categoryByCode.get(code);
        return category == null ? code : category.name().id();
    }

    /** Returns the name of a district; the code if there is no such district any more. */
    public String districtName(String code) {
        District district = districtByCode.get(code);
        return district == null ? code : district.name();
    }

    private static <T> T read(ObjectMapper mapper, String resource, Class<T> type) {
        try (InputStream file = Objects.requireNonNull(Catalogue.class.getResourceAsStream(resource), resource)) {
            return mapper.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(file);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
