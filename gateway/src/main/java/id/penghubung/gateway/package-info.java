/** The only door to Penghubung: a streaming reverse proxy with the checks that belong in front of every service. */
@NullMarked
package id.penghubung.gateway;

import org.jspecify.annotations.NullMarked;
