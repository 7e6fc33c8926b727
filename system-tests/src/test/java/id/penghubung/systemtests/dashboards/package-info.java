/** Live events of matters, through the gateway. */
@NullMarked
package id.penghubung.systemtests.dashboards;

import org.jspecify.annotations.NullMarked;
