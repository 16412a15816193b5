/** How a plan is read: YAML nodes, descriptors, binding, checks across the plan. */
@NullMarked
package dev.capstan.plan.internal;

import org.jspecify.annotations.NullMarked;
