/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorRoles: what the two expect of each role of the wheel. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/mentor-roles.h"

struct _MentorRoleExpectation
{
  MentorRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (MentorRoleExpectation, mentor_role_expectation, MENTOR_TYPE_RECORD)

struct _MentorRoles
{
  MentorDocument parent_instance;
};

G_DEFINE_FINAL_TYPE (MentorRoles, mentor_roles, MENTOR_TYPE_DOCUMENT)

static void
mentor_role_expectation_class_init (MentorRoleExpectationClass *klass)
{
  GParamSpec *props[] = {
    g_param_spec_int ("wish", N_ ("Change wish"), NULL, 0, MENTOR_ROLE_WEIGHT_MAX, 0,
                      MENTOR_STORED),
    g_param_spec_int ("offer", N_ ("Change offer"), NULL, 0, MENTOR_ROLE_WEIGHT_MAX, 0,
                      MENTOR_STORED),
  };

  mentor_record_class_declare (MENTOR_RECORD_CLASS (klass), props, G_N_ELEMENTS (props));
}

static void
mentor_role_expectation_init (MentorRoleExpectation *self)
{
}

static void
mentor_roles_class_init (MentorRolesClass *klass)
{
  MENTOR_DOCUMENT_CLASS (klass)->format = "mentorpar/roles";
  mentor_record_class_declare_keyed (MENTOR_RECORD_CLASS (klass), "expectations",
                                     MENTOR_TYPE_ROLE_EXPECTATION);
}

static void
mentor_roles_init (MentorRoles *self)
{
}

int
mentor_role_expectation_get_gap (MentorRoleExpectation *self)
{
  return mentor_record_get_int (MENTOR_RECORD (self), "wish")
         - mentor_record_get_int (MENTOR_RECORD (self), "offer");
}

MentorRoleExpectation *
mentor_roles_get (MentorRoles *self, const char *role_id)
{
  return mentor_record_list_ensure (mentor_record_get_list (MENTOR_RECORD (self), "expectations"),
                                    role_id);
}
