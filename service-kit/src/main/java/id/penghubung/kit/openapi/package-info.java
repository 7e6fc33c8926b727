/** Conventions of all OpenAPI documents: problem responses, examples, required roles, and the order of operations. */
@NullMarked
package id.penghubung.kit.openapi;

import org.jspecify.annotations.NullMarked;
