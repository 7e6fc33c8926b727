/** One OpenAPI document for all services, and the page to explore it. */
@NullMarked
package id.penghubung.gateway.docs;

import org.jspecify.annotations.NullMarked;
