/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorRoles: what the two expect of each role of the wheel. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/mentor-date.h"
#include "model/mentor-roles.h"
#include "record/mentor-history.h"

struct _MentorRoleExpectation
{
  MentorRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (MentorRoleExpectation, mentor_role_expectation, MENTOR_TYPE_RECORD)

struct _MentorRoleSetting
{
  MentorRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (MentorRoleSetting, mentor_role_setting, MENTOR_TYPE_RECORD)

struct _MentorRoles
{
  MentorDocument parent_instance;
};

G_DEFINE_FINAL_TYPE (MentorRoles, mentor_roles, MENTOR_TYPE_DOCUMENT)

static void
mentor_role_expectation_class_init (MentorRoleExpectationClass *klass)
{
  GParamSpec *props[] = {
    g_param_spec_int ("wish", N_("Change wish"), NULL, 0, MENTOR_ROLE_WEIGHT_MAX, 0,
                      MENTOR_STORED),
    g_param_spec_int ("offer", N_("Change offer"), NULL, 0, MENTOR_ROLE_WEIGHT_MAX, 0,
                      MENTOR_STORED),
  };

  mentor_record_class_declare (MENTOR_RECORD_CLASS (klass), props, G_N_ELEMENTS (props));
}

static void
mentor_role_expectation_init (MentorRoleExpectation *self)
{
}

static void
mentor_role_setting_class_init (MentorRoleSettingClass *klass)
{
  GParamSpec *props[] = {
    g_param_spec_string ("name", N_("Name setting"), NULL, "", MENTOR_STORED_TEXT),
    g_param_spec_string ("date", N_("Change date"), NULL, "", MENTOR_STORED | MENTOR_PARAM_DATE),
    g_param_spec_string ("meeting", N_("Name setting"), NULL, "", MENTOR_STORED),
  };

  mentor_record_class_declare (MENTOR_RECORD_CLASS (klass), props, G_N_ELEMENTS (props));
  mentor_record_class_declare_keyed (MENTOR_RECORD_CLASS (klass), "expectations",
                                     MENTOR_TYPE_ROLE_EXPECTATION);
}

static void
mentor_role_setting_init (MentorRoleSetting *self)
{
}

static void
mentor_roles_class_init (MentorRolesClass *klass)
{
  MENTOR_DOCUMENT_CLASS (klass)->format = "mentorpar/roles";
  mentor_record_class_declare_keyed (MENTOR_RECORD_CLASS (klass), "expectations",
                                     MENTOR_TYPE_ROLE_EXPECTATION);
  mentor_record_class_declare_list (MENTOR_RECORD_CLASS (klass), "settings",
                                    MENTOR_TYPE_ROLE_SETTING);
}

static void
mentor_roles_init (MentorRoles *self)
{
}

MentorRoleExpectation *
mentor_roles_get (MentorRoles *self, const char *role_id)
{
  return mentor_record_list_ensure (mentor_record_get_list (MENTOR_RECORD (self), "expectations"),
                                    role_id);
}

static MentorRecordList *
expectations_of (gpointer state)
{
  return mentor_record_get_list (state, "expectations");
}

MentorRoleSetting *
mentor_roles_keep_setting (MentorRoles *self, const char *name, const char *meeting)
{
  g_autoptr (MentorRoleSetting) setting = mentor_record_new (MENTOR_TYPE_ROLE_SETTING, NULL);
  MentorHistory *history = mentor_document_get_history (MENTOR_DOCUMENT (self));
  MentorRecordList *now = expectations_of (self), *kept = expectations_of (setting);
  g_autofree char *today = mentor_date_today ();

  g_return_val_if_fail (MENTOR_IS_ROLES (self), NULL);

  g_object_set (setting, "name", name, "date", today, "meeting", meeting, NULL);
  for (guint i = 0; i < mentor_record_list_get_length (now); i++)
    {
      MentorRecord *expectation = mentor_record_list_get (now, i);
      MentorRecord *copy = mentor_record_list_ensure (kept, mentor_record_get_id (expectation));

      g_object_set (copy, "wish", mentor_record_get_int (expectation, "wish"), "offer",
                    mentor_record_get_int (expectation, "offer"), NULL);
    }
  mentor_history_begin (history, N_("Keep setting"), NULL);
  mentor_record_list_append (mentor_record_get_list (MENTOR_RECORD (self), "settings"),
                             MENTOR_RECORD (setting));
  mentor_history_end (history);
  return setting;
}

void
mentor_roles_remove_setting (MentorRoles *self, MentorRoleSetting *setting)
{
  MentorHistory *history = mentor_document_get_history (MENTOR_DOCUMENT (self));

  mentor_history_begin (history, N_("Delete setting"), NULL);
  mentor_record_list_remove (mentor_record_get_list (MENTOR_RECORD (self), "settings"),
                             MENTOR_RECORD (setting));
  mentor_history_end (history);
}

guint
mentor_roles_count_set (MentorRecord *state)
{
  MentorRecordList *all = expectations_of (state);
  guint n = 0;

  for (guint i = 0; i < mentor_record_list_get_length (all); i++)
    {
      MentorRecord *expectation = mentor_record_list_get (all, i);
      n += mentor_record_get_int (expectation, "wish") > 0
           || mentor_record_get_int (expectation, "offer") > 0;
    }
  return n;
}

static int
size_of (const MentorRoleGap *gap)
{
  return ABS (gap->wish - gap->offer);
}

GArray *
mentor_roles_list_gaps (MentorRecord *state, const char *const *role_ids)
{
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (MentorRoleGap));

  for (guint i = 0; role_ids[i] != NULL; i++)
    {
      MentorRecord *expectation = mentor_record_list_find (expectations_of (state), role_ids[i]);
      MentorRoleGap gap = { .role = role_ids[i] };
      guint at = gaps->len;

      if (expectation == NULL)
        continue;
      gap.wish = mentor_record_get_int (expectation, "wish");
      gap.offer = mentor_record_get_int (expectation, "offer");
      if (gap.wish == gap.offer)
        continue;
      while (at > 0 && size_of (&g_array_index (gaps, MentorRoleGap, at - 1)) < size_of (&gap))
        at--;
      g_array_insert_val (gaps, at, gap);
    }
  return gaps;
}

static int
value_of (MentorRecord *state, const char *role_id, const char *member)
{
  MentorRecord *expectation = mentor_record_list_find (expectations_of (state), role_id);

  return expectation != NULL ? mentor_record_get_int (expectation, member) : 0;
}

GArray *
mentor_roles_list_changes (MentorRecord *before, MentorRecord *after, const char *const *role_ids)
{
  static const char *const members[] = { "wish", "offer" };
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (MentorRoleChange));

  for (guint i = 0; role_ids[i] != NULL; i++)
    for (guint j = 0; j < G_N_ELEMENTS (members); j++)
      {
        MentorRoleChange change = { role_ids[i], members[j], value_of (before, role_ids[i], members[j]),
                                    value_of (after, role_ids[i], members[j]) };
        guint at = changes->len;

        if (change.before == change.after)
          continue;
        while (at > 0)
          {
            MentorRoleChange *other = &g_array_index (changes, MentorRoleChange, at - 1);

            if (ABS (other->after - other->before) >= ABS (change.after - change.before))
              break;
            at--;
          }
        g_array_insert_val (changes, at, change);
      }
  return changes;
}
