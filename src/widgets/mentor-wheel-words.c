/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of the roles wheel: one place, so that wheel, table and gap list say the same. */

#include "config.h"

#include "widgets/mentor-wheel-words.h"

#include <glib/gi18n.h>

static char *
get_name (MentorPair *pair, MentorWheelPerson person)
{
  if (pair == NULL)
    return g_strdup ("");
  return mentor_person_get_first_name (person == MENTOR_WHEEL_WISH ? mentor_pair_get_mentee (pair)
                                                                   : mentor_pair_get_mentor (pair));
}

static char *
format_person (const char *name, MentorWheelPerson person)
{
  if (person == MENTOR_WHEEL_WISH)
    /* Translators: a mentee's first name: "Mette wishes"; a number may follow */
    return g_strdup_printf (_("%s wishes"), name);
  /* Translators: a mentor's first name: "Henrik offers"; a number may follow */
  return g_strdup_printf (_("%s offers"), name);
}

char *
mentor_wheel_words_person (MentorPair *pair, MentorWheelPerson person)
{
  g_autofree char *name = get_name (pair, person);

  if (*name != '\0')
    return format_person (name, person);
  return g_strdup (person == MENTOR_WHEEL_WISH ? C_("in a sentence", "mentee wishes")
                                               : C_("in a sentence", "mentor offers"));
}

char *
mentor_wheel_words_heading (MentorPair *pair, MentorWheelPerson person)
{
  g_autofree char *name = get_name (pair, person);

  if (*name != '\0')
    return format_person (name, person);
  return g_strdup (person == MENTOR_WHEEL_WISH ? C_("heading", "Mentee wishes")
                                               : C_("heading", "Mentor offers"));
}

char *
mentor_wheel_words_value (const char *role, const char *person, int value)
{
  /* Translators: a role, who, and how much: "Coach, Mette wishes: 3 of 5" */
  return g_strdup_printf (_("%s, %s: %d of %d"), role, person, value, MENTOR_ROLE_WEIGHT_MAX);
}

char *
mentor_wheel_words_gap (const char *role, const char *wishes, int wish, const char *offers,
                        int offer)
{
  /* Translators: a role and two values: "Sparring partner: Mette wishes 5, Henrik offers 2" */
  return g_strdup_printf (_("%s: %s %d, %s %d"), role, wishes, wish, offers, offer);
}

char *
mentor_wheel_words_change (const char *role, const char *person, int before, int after)
{
  if (after > before)
    /* Translators: a role, who, now and then: "Critic: Mette wishes more: 4 instead of 1" */
    return g_strdup_printf (_("%s: %s more: %d instead of %d"), role, person, after, before);
  /* Translators: a role, who, now and then: "Critic: Mette wishes less: 1 instead of 4" */
  return g_strdup_printf (_("%s: %s less: %d instead of %d"), role, person, after, before);
}

const char *
mentor_wheel_words_use (int used)
{
  switch (used)
    {
    case 0:
      return C_("role", "Not used");
    case 1:
      return C_("role", "A little");
    case 2:
      return C_("role", "Some");
    default:
      return C_("role", "Much");
    }
}

char *
mentor_wheel_words_role_use (const char *role, int used)
{
  /* Translators: a role of the mentor and how much it was used: "Coach: a little" */
  return g_strdup_printf (C_("role", "%s: %s"), role, mentor_wheel_words_use (used));
}

char *
mentor_wheel_words_finding (MentorRoleFindingKind kind, const char *role,
                            const MentorRoleShare *share)
{
  switch (kind)
    {
    case MENTOR_ROLE_FINDING_MOST:
      /* Translators: a role, and its part of all that was used: "Coach is used most: 43% …" */
      return g_strdup_printf (_("%s is used most: %d%% of what was marked."), role, share->used);
    case MENTOR_ROLE_FINDING_EVEN:
      return g_strdup (_("The roles are used about as you agreed."));
    case MENTOR_ROLE_FINDING_MORE:
      /* Translators: a role and two parts: "Coach is used more than you agreed: 43% against 27%." */
      return g_strdup_printf (_("%s is used more than you agreed: %d%% against %d%%."), role,
                              share->used, share->agreed);
    case MENTOR_ROLE_FINDING_LESS:
      return g_strdup_printf (_("%s is used less than you agreed: %d%% against %d%%."), role,
                              share->used, share->agreed);
    case MENTOR_ROLE_FINDING_NOTHING:
    default:
      return g_strdup (_("When roles are marked, you see here what stands out."));
    }
}

static guint
count_set (MentorRoleSet *set, MentorRoles *roles)
{
  MentorRecordList *list = mentor_role_set_get_roles (set);
  guint n_set = 0;

  for (guint i = 0; i < mentor_record_list_get_length (list); i++)
    {
      const char *id = mentor_record_get_id (mentor_record_list_get (list, i));
      MentorRecord *record = MENTOR_RECORD (mentor_roles_get (roles, id));

      n_set += mentor_record_get_int (record, "wish") > 0
               || mentor_record_get_int (record, "offer") > 0;
    }
  return n_set;
}

gboolean
mentor_wheel_words_is_set (MentorRoleSet *set, MentorRoles *roles)
{
  return count_set (set, roles) > 0;
}

char *
mentor_wheel_words_summary (MentorRoleSet *set, MentorRoles *roles)
{
  guint n = mentor_record_list_get_length (mentor_role_set_get_roles (set));
  guint n_set = count_set (set, roles);

  if (n_set == 0)
    return g_strdup (_("No expectations yet"));
  /* Translators: of how many roles something is expected: "7 of 10 roles" */
  return g_strdup_printf (ngettext ("%u of %u role", "%u of %u roles", n), n_set, n);
}
