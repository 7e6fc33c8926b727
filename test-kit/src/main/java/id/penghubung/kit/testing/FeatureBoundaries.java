package id.penghubung.kit.testing;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Conditions about the place of a class: {@code id.penghubung.<module>.<feature>.<sub-package>}. Classes outside of
 * {@code id.penghubung} have none.
 */
final class FeatureBoundaries {

    private static final String BASE = "id.penghubung.";
    private static final Set<String> SERVICES = Set.of("complaints", "routing", "focalpoint", "quality", "gateway");

    private FeatureBoundaries() {}

    /** Enums of a sub-package are allowed: they are values that the interface of its feature may carry. */
    static ArchCondition<JavaClass> useNoSubPackageOfAnotherFeature() {
        return notDependOn(
                "use no sub-package of another feature",
                (origin, target) -> target.isInSubPackage() && !target.isEnum() && !origin.isSameFeature(target));
    }

    static ArchCondition<JavaClass> useNoOtherService() {
        return notDependOn(
                "use no class of another service",
                (origin, target) ->
                        SERVICES.contains(target.module()) && !origin.module().equals(target.module()));
    }

    private static ArchCondition<JavaClass> notDependOn(String description, BiPredicate<Place, Place> forbidden) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (forbidden.test(Place.of(origin), Place.of(target))) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** Path of a package below the base package: module, feature, sub-packages. */
    private record Place(List<String> path, boolean isEnum) {

        static Place of(JavaClass type) {
            String name = type.getPackageName() + ".";
            return new Place(
                    name.startsWith(BASE)
                            ? List.of(name.substring(BASE.length()).split("\\."))
                            : List.of(),
                    type.isEnum());
        }

        String module() {
            return path.isEmpty() ? "" : path.getFirst();
        }

        boolean isInSubPackage() {
            return path.size() > 2;
        }

        boolean isSameFeature(Place other) {
            return path.size() >= 2 && path.subList(0, 2).equals(other.path.subList(0, 2));
        }
    }
}
