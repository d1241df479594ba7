package io.puente.server.architecture.bad.shipping.milestone;

import io.puente.platform.database.Tenant;

/** Needs the platform to say how far a parcel has come. */
record BadMilestone(Tenant shop) {}
