package id.penghubung.kit.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Problem types that an operation can return besides those that follow from its parameters and its body, for the OpenAPI
 * document. The build fails at a slug that no problem type of the service has.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProblemTypes {

    /** Slugs of the problem types. */
    String[] value();
}
